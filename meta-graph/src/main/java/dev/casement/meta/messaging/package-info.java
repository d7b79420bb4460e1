/// What Messenger and Instagram share: the payload of the Messenger platform, in both directions.
///
/// Coming in, [MessagingWebhook] takes a body apart into elements and reads each of them for
/// itself:
///
/// ```
/// { object, entry: [ { id, time, messaging: [ element … ], standby: [ element … ], changes: [ { field, value } … ] } ] }
/// ```
///
/// An element names who (`sender`, `recipient`), when (`timestamp`) and, by the member it has,
/// what: `message`, `postback`, `reaction`, `read` … Whatever is missing, of an unexpected type or
/// unheard of makes that one element unrecognised and leaves its neighbours alone.
///
/// Going out, [MessagingPayload] writes the requests of the Send API and [MessagingSender] makes
/// them. Where the channels differ (words, hosts, error codes) they say so themselves; no rule of
/// any channel stands here.
@NullMarked
package dev.casement.meta.messaging;

import org.jspecify.annotations.NullMarked;
