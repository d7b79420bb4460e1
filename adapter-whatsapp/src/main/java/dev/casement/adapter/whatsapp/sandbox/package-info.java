/// WhatsApp, played for the sandbox: Meta's requests, answers, rules and webhooks.
///
/// This is the second opinion on our policy and knows nothing of it. [WhatsAppStandIn] answers; it
/// hands a send to [SendCheck] (what the request must hold) and [Permission] (what may reach whom),
/// a template to [TemplateFilling], and keeps what it knows of a customer in [Customer].
///
/// Numbers that end in `0404` are not on WhatsApp. What a customer writes, and every status that
/// follows, carries whole seconds, as Meta's do; the stand-in remembers what it told.
///
/// What it keeps, by key: `customer/{number id}/{customer}` a [Customer], `line/{number
/// id}/{customer}/{n}` a line on a phone, `sent/{wamid}` where the line of a message is,
/// `template/{waba}/{id}` a template, `count/…` counters.
@NullMarked
package dev.casement.adapter.whatsapp.sandbox;

import org.jspecify.annotations.NullMarked;
