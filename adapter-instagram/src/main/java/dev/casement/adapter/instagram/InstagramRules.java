package dev.casement.adapter.instagram;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.CommentReply;
import dev.casement.core.domain.policy.Opener;
import dev.casement.core.domain.policy.Openers;
import dev.casement.core.domain.policy.PersonalExtension;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.policy.RuleBook;
import java.time.Duration;
import java.util.List;

/// What Instagram allows, and since when.
final class InstagramRules {

  private static final String MESSENGER =
      "https://developers.facebook.com/documentation/business-messaging/messenger-platform/";
  private static final String SEND = MESSENGER + "send-messages, 2026-05-05";
  private static final String POLICY = MESSENGER + "policy, 2026-09-28";
  private static final String PRIVATE_REPLIES = "Meta, Instagram private replies";
  private static final String UPLOAD = "Meta, Instagram media upload, 2026-04-01";
  private static final String ROUTING_NOTES =
      "\"Humans + Bots on Meta Messaging Channels\", 2026-07-12";

  static final Rule WINDOW =
      Rule.always(
          "instagram.standard-messaging-window",
          "What a person does in the conversation (a message, a button, a reaction, a way back in"
              + " through a link) lets the company write freely for 24 hours.",
          SEND);

  static final Rule AD_WINDOW =
      Rule.always(
              "instagram.ad-window",
              "After a person's first message behind an ad the window may last up to 7 days; only"
                  + " Meta knows when.",
              POLICY)
          .from("2026-09-28");

  static final Rule UNCONFIRMED =
      Rule.always(
          "instagram.unconfirmed-openers",
          "Meta does not say whether a message that it cannot pass on opens the window: a person"
              + " may try for 24 hours, automation may not.",
          SEND);

  static final Rule PROVIDER_ANSWER =
      Rule.always(
          "instagram.provider-answer",
          "Where Meta refuses a message as outside the window, the window is closed until the"
              + " person writes again, whatever the clock says.",
          SEND);

  static final Rule CUSTOMER_FIRST =
      Rule.always(
          "instagram.customer-writes-first",
          "A company writes only to people who wrote to it first.",
          SEND);

  static final Rule HUMAN_AGENT =
      Rule.always(
          "instagram.human-agent",
          "A person may answer up to 7 days after the customer's message, where Meta granted the"
              + " account the Human Agent feature. Automation may not.",
          SEND);

  static final Rule ONLY_HUMAN_AGENT =
      Rule.always(
          "instagram.no-other-tags", "HUMAN_AGENT is the only message tag on Instagram.", SEND);

  static final Rule PRIVATE_REPLY =
      Rule.always(
          "instagram.private-reply",
          "A comment may be answered in private once, within 7 days. It opens no window until the"
              + " person answers.",
          PRIVATE_REPLIES);

  static final Rule LIVE_REPLY =
      Rule.always(
          "instagram.live-reply",
          "A comment on a live video may be answered in private only while it runs. Meta does not"
              + " tell when it ended: a person may try, automation may not.",
          PRIVATE_REPLIES);

  static final Rule NO_TEMPLATES =
      Rule.always(
          "instagram.no-templates",
          "Instagram has no message templates and no messages by category; outside the window the"
              + " company waits for the customer.",
          SEND);

  static final Rule RESTRICTION =
      Rule.always(
          "instagram.account-restriction",
          "An account that Meta restricted does not send until the restriction ends.",
          POLICY);

  static final Rule ROUTING =
      Rule.always(
          "instagram.conversation-routing",
          "Only the app that holds the thread may write in it.",
          ROUTING_NOTES);

  static final Rule CONTENT_KINDS =
      Rule.always(
          "instagram.content-kinds",
          "Text, image, video, audio, file, a file with a text, quick replies, cards and reactions"
              + " may be sent; stickers, buttons, places, lists and several files together may not.",
          SEND);

  static final Rule CONTENT_LIMITS =
      Rule.always(
          "instagram.content-limits",
          "Text up to 1,000 bytes of UTF-8, images up to 8 MB, other files up to 25 MB; up to 13"
              + " quick replies; up to 10 cards with titles of up to 80 characters and up to 3"
              + " buttons.",
          UPLOAD);

  private static final Duration LENGTH = Duration.ofHours(24);
  private static final Duration SEVEN_DAYS = Duration.ofDays(7);

  static final PersonalExtension HUMAN_AGENT_DAYS =
      new PersonalExtension(
          MessageTag.HUMAN_AGENT, Capability.HUMAN_AGENT, SEVEN_DAYS, HUMAN_AGENT);

  static final CommentReply COMMENT_REPLY =
      new CommentReply(Capability.PRIVATE_REPLY, SEVEN_DAYS, PRIVATE_REPLY);

  static final Openers OPENERS =
      Openers.of(
          Opener.surely(Activity.MESSAGE, LENGTH, WINDOW),
          Opener.surely(Activity.AD_MESSAGE, LENGTH, WINDOW),
          Opener.surely(Activity.POSTBACK, LENGTH, WINDOW),
          Opener.surely(Activity.REACTION, LENGTH, WINDOW),
          Opener.surely(Activity.REFERRAL, LENGTH, WINDOW),
          Opener.possibly(Activity.AD_MESSAGE, SEVEN_DAYS, AD_WINDOW),
          Opener.possibly(Activity.UNSUPPORTED, LENGTH, UNCONFIRMED));

  static final RuleBook BOOK =
      new RuleBook(
          "Meta",
          List.of(
              WINDOW,
              AD_WINDOW,
              UNCONFIRMED,
              PROVIDER_ANSWER,
              CUSTOMER_FIRST,
              HUMAN_AGENT,
              ONLY_HUMAN_AGENT,
              PRIVATE_REPLY,
              LIVE_REPLY,
              NO_TEMPLATES,
              RESTRICTION,
              ROUTING,
              CONTENT_KINDS,
              CONTENT_LIMITS));

  private InstagramRules() {}
}
