package dev.casement.adapter.messenger;

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

/// What Messenger allows, and since when.
final class MessengerRules {

  private static final String META =
      "https://developers.facebook.com/documentation/business-messaging/messenger-platform/";
  private static final String SEND = META + "send-messages, 2026-05-05";
  private static final String POLICY = META + "policy, 2026-09-28";
  private static final String UTILITY = META + "send-messages/utility-messages, 2026-03-13";
  private static final String QUICK_REPLIES = "Meta, Quick replies and Button template, 2026-04-22";
  private static final String ARCHIVE =
      "https://developers.facebook.com/docs/messenger-platform/changelog/archive";

  private static final String CHANGES = "Meta, Messenger Platform changelog, 2026-06-25";
  private static final String ROUTING_NOTES =
      "\"Humans + Bots on Meta Messaging Channels\", 2026-07-12";
  private static final String OURS = "Casement's own rule on every channel";

  static final Rule WINDOW =
      Rule.always(
          "messenger.standard-messaging-window",
          "What a person does in the conversation (a message, a button, a reaction, a way back in"
              + " through a link) lets the company write freely for 24 hours.",
          SEND);

  static final Rule AD_WINDOW =
      Rule.always(
              "messenger.ad-window",
              "After a person's first message behind an ad the window may last up to 7 days; only"
                  + " Meta knows when.",
              POLICY)
          .from("2026-09-28");

  static final Rule UNCONFIRMED =
      Rule.always(
          "messenger.unconfirmed-openers",
          "Meta does not say whether a message that it cannot pass on opens the window: a person"
              + " may try for 24 hours, automation may not.",
          SEND);

  static final Rule PROVIDER_ANSWER =
      Rule.always(
          "messenger.provider-answer",
          "Where Meta refuses a message as outside the window, the window is closed until the"
              + " person writes again, whatever the clock says.",
          SEND);

  static final Rule CUSTOMER_FIRST =
      Rule.always(
          "messenger.customer-writes-first",
          "A Page writes only to people who wrote to it first.",
          SEND);

  static final Rule EXTRA_MESSAGE =
      Rule.always(
              "messenger.extra-message",
              "After the 24 hours one further message could be sent (\"24+1\").",
              ARCHIVE)
          .until("2020-03-04");

  static final Rule HUMAN_AGENT =
      Rule.always(
          "messenger.human-agent",
          "A person may answer up to 7 days after the customer's message, where Meta granted the"
              + " Page the Human Agent feature. Automation may not.",
          SEND);

  static final Rule UPDATE_TAGS =
      Rule.always(
              "messenger.update-tags",
              "The tags CONFIRMED_EVENT_UPDATE, POST_PURCHASE_UPDATE and ACCOUNT_UPDATE allowed"
                  + " messages of their purpose outside the window.",
              SEND)
          .until("2026-04-27");

  static final Rule FIRST_TAGS =
      Rule.always(
              "messenger.first-tags",
              "The older message tags, such as SHIPPING_UPDATE, ISSUE_RESOLUTION and"
                  + " APPOINTMENT_UPDATE, allowed messages of their purpose outside the window.",
              ARCHIVE)
          .until("2020-03-04");

  static final Rule FEEDBACK_TAG =
      Rule.always(
          "messenger.customer-feedback-tag",
          "The tag CUSTOMER_FEEDBACK is no longer offered.",
          SEND);

  static final Rule NEWS_TAG =
      Rule.always(
          "messenger.news-tag",
          "Only Pages registered as news Pages write outside the window under"
              + " NON_PROMOTIONAL_SUBSCRIPTION.",
          SEND);

  static final Rule KNOWN_TAGS =
      Rule.always(
          "messenger.known-tags",
          "A tag that Messenger does not know is refused, also inside the window.",
          SEND);

  static final Rule PRIVATE_REPLY =
      Rule.always(
          "messenger.private-reply",
          "A comment or visitor post may be answered in private once, within 7 days. It opens no"
              + " window until the person answers.",
          SEND);

  static final Rule UTILITY_TEMPLATES =
      Rule.always(
          "messenger.utility-templates",
          "Pages with the feature send approved utility templates at any time to people who wrote"
              + " to them.",
          UTILITY);

  static final Rule TEMPLATE_STATUS =
      Rule.always(
          "messenger.template-status",
          "Only approved templates are sent; paused, rejected and disabled ones are refused.",
          UTILITY);

  static final Rule NO_MARKETING =
      Rule.always(
          "messenger.no-marketing-templates",
          "Templates on Messenger carry no marketing and no passcodes. Marketing Messages, One-Time"
              + " and Recurring Notifications and Sponsored Messages are not sent from here.",
          UTILITY);

  static final Rule OPT_OUT =
      Rule.always(
          "messenger.opt-out",
          "Whoever asks a company to stop gets no more templates of that kind.",
          OURS);

  static final Rule NO_DIRECT_SEND =
      Rule.always(
          "messenger.no-direct-send",
          "Messenger has no messages by category without a template.",
          SEND);

  static final Rule RESTRICTION =
      Rule.always(
          "messenger.account-restriction",
          "A Page that Meta restricted does not send until the restriction ends.",
          CHANGES);

  static final Rule ROUTING =
      Rule.always(
          "messenger.conversation-routing",
          "Only the app that holds the thread may write in it.",
          ROUTING_NOTES);

  static final Rule CONTENT_KINDS =
      Rule.always(
          "messenger.content-kinds",
          "Text, image, video, audio, file, several images together, quick replies, buttons and"
              + " cards may be sent; stickers, reactions, places, lists and address cards may not.",
          SEND);

  static final Rule CONTENT_LIMITS =
      Rule.always(
          "messenger.content-limits",
          "Text up to 2,000 characters, images up to 8 MB, other files up to 25 MB, up to 30 images"
              + " together; up to 13 quick replies; up to 3 buttons under up to 640 characters; up"
              + " to 10 cards with titles of up to 80 characters and up to 3 buttons.",
          QUICK_REPLIES);

  static final Duration LENGTH = Duration.ofHours(24);
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
          Opener.surely(Activity.OPT_IN, LENGTH, WINDOW),
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
              EXTRA_MESSAGE,
              HUMAN_AGENT,
              UPDATE_TAGS,
              FIRST_TAGS,
              FEEDBACK_TAG,
              NEWS_TAG,
              KNOWN_TAGS,
              PRIVATE_REPLY,
              UTILITY_TEMPLATES,
              TEMPLATE_STATUS,
              NO_MARKETING,
              OPT_OUT,
              NO_DIRECT_SEND,
              RESTRICTION,
              ROUTING,
              CONTENT_KINDS,
              CONTENT_LIMITS));

  private MessengerRules() {}
}
