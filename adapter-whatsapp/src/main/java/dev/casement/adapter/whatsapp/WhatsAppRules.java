package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.policy.Opener;
import dev.casement.core.domain.policy.Openers;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.policy.RuleBook;
import java.time.Duration;
import java.util.List;

/// What WhatsApp allows, and since when.
final class WhatsAppRules {

  private static final String META =
      "https://developers.facebook.com/documentation/business-messaging/whatsapp/";
  private static final String SERVICE_MESSAGES = META + "messages/send-messages, 2026-05-21";
  private static final String CALLING = META + "calling/pricing, 2026";
  private static final String TEMPLATES = META + "templates/overview, 2026-05-05";
  private static final String MARKETING_LIMITS =
      META + "templates/marketing-templates/per-user-limits, 2026-04-29";
  private static final String USER_IDS = META + "business-scoped-user-ids, 2026-05-28";
  private static final String MESSAGING_LIMITS = META + "messaging-limits, 2026-05-08";
  private static final String CHANGES = "Meta, WhatsApp Business Platform changelog, 2026-08-11";
  private static final String STATUSES = META + "webhooks/reference/messages/status, 2026-09-14";
  private static final String MESSAGING_POLICY = "WhatsApp Business Messaging Policy, 2026-09-23";
  private static final String DIRECT_SEND_NOTES =
      "https://github.com/froggy1014/meta-cloud-api docs/direct-send.md, 2026-10-08";
  private static final String ROUTING_NOTES =
      "https://github.com/froggy1014/meta-cloud-api docs/conversation-routing.md, 2026-10-08";
  private static final String SEND_NOTES =
      "https://github.com/josemafe7/Agentes-WhatsApp docs/integracion-whatsapp-mensajes.md,"
          + " 2026-09-26";
  private static final String WEBHOOK_TYPES =
      "https://github.com/david-lev/pywa pywa/types, 2026-08";
  private static final String COMPANY = "The company's own setting";

  static final Rule WINDOW =
      Rule.always(
          "whatsapp.customer-service-window",
          "A customer's message lets the company write freely for 24 hours, counted from the"
              + " customer's own timestamp. Nothing the company does opens or extends it.",
          SERVICE_MESSAGES);

  static final Rule CALLS =
      Rule.always(
              "whatsapp.calls-open-window",
              "A call of the customer, answered or not, and a call of the company that the customer"
                  + " accepts open the window as a message does.",
              CALLING)
          .from("2024-10-01");

  static final Rule UNCONFIRMED =
      Rule.always(
          "whatsapp.unconfirmed-openers",
          "Meta does not say whether a reaction, or a message it cannot pass on, opens the window:"
              + " a person may try for 24 hours, automation may not.",
          SERVICE_MESSAGES);

  static final Rule PROVIDER_ANSWER =
      Rule.always(
          "whatsapp.provider-answer",
          "Where Meta refuses a message as outside the window, the window is closed until the"
              + " customer writes again, whatever the clock says.",
          SERVICE_MESSAGES);

  static final Rule TEMPLATE_OUTSIDE =
      Rule.always(
          "whatsapp.template-outside-window",
          "Outside the window only an approved template starts or continues a conversation.",
          SERVICE_MESSAGES);

  static final Rule TEMPLATE_STATUS =
      Rule.always(
          "whatsapp.template-status",
          "Only approved templates are sent; paused, rejected and disabled ones are refused.",
          TEMPLATES);

  static final Rule OPT_IN =
      Rule.always(
          "whatsapp.opt-in",
          "A template outside the window needs the customer's consent for its purpose; opening the"
              + " window is not such a consent.",
          MESSAGING_POLICY);

  static final Rule OPT_OUT =
      Rule.always(
          "whatsapp.opt-out",
          "Whoever asks a company to stop gets no more templates of that kind.",
          MESSAGING_POLICY);

  static final Rule MARKETING_STOP =
      Rule.always(
              "whatsapp.marketing-stop",
              "Customers stop a company's marketing inside WhatsApp; Meta then refuses marketing"
                  + " templates until they resume it.",
              CHANGES)
          .from("2024-11-18");

  static final Rule ISSUE_RESOLUTION =
      Rule.always(
          "whatsapp.issue-resolution",
          "While an issue of the customer is unresolved, one utility template marked for it may go"
              + " without consent, at the company's own risk: Meta no longer prints this policy.",
          "Help article of a solution provider on the Customer Care Window, 2020; off until a"
              + " company marks a template");

  static final Rule PER_USER_MARKETING =
      Rule.always(
              "whatsapp.per-user-marketing-limit",
              "Meta limits how much marketing a customer gets from all companies together; once it"
                  + " held a message back, further ones wait at least 24 hours.",
              MARKETING_LIMITS)
          .from("2024-02-06");

  static final Rule US_MARKETING =
      Rule.always(
              "whatsapp.us-marketing-pause",
              "Marketing templates are not delivered to numbers with a US area code.",
              MARKETING_LIMITS)
          .from("2025-04-01");

  static final Rule USER_ID =
      Rule.always(
              "whatsapp.user-id-recipients",
              "A customer may be written to under the business-scoped user id, without a phone"
                  + " number.",
              USER_IDS)
          .from("2026-07-01");

  static final Rule USER_ID_AUTHENTICATION =
      Rule.always(
          "whatsapp.user-id-authentication",
          "Authentication templates go to phone numbers only, never to a business-scoped user id.",
          USER_IDS);

  static final Rule DIRECT_SEND =
      Rule.always(
              "whatsapp.direct-send",
              "Accounts with Direct Send write outside the window without a ready-made template:"
                  + " utility, and authentication to a phone number; no marketing.",
              DIRECT_SEND_NOTES)
          .from("2026-07-31");

  static final Rule DIRECT_SEND_CONTENT =
      Rule.always(
          "whatsapp.direct-send-content",
          "Direct Send takes no audio, sticker, location or reaction, and for authentication only"
              + " text.",
          DIRECT_SEND_NOTES);

  static final Rule FREE_UTILITY =
      Rule.always(
              "whatsapp.free-utility-in-window",
              "A utility template inside the window costs nothing, so whoever may not spend may"
                  + " send it all the same.",
              STATUSES)
          .from("2025-07-01")
          .until("2026-10-01");

  static final Rule MESSAGING_LIMIT =
      Rule.always(
          "whatsapp.messaging-limit",
          "A business portfolio may write to a limited number of customers outside their windows"
              + " within any 24 hours.",
          MESSAGING_LIMITS);

  static final Rule RESTRICTION =
      Rule.always(
          "whatsapp.account-restriction",
          "An account that Meta restricted does not do what the restriction forbids until it ends:"
              + " writing first, answering, utility templates, Direct Send, or anything.",
          WEBHOOK_TYPES);

  static final Rule GROUPS =
      Rule.always(
          "whatsapp.groups",
          "What is said in a group is shown, with the group's own window; Casement does not write"
              + " to groups.",
          WEBHOOK_TYPES);

  static final Rule ROUTING =
      Rule.always(
              "whatsapp.conversation-routing",
              "Where several apps answer for one number, only the one that holds the thread may"
                  + " write.",
              ROUTING_NOTES)
          .from("2026-09-23");

  static final Rule NO_TAGS =
      Rule.always(
          "whatsapp.no-message-tags",
          "WhatsApp has no message tags; outside the window templates take their place.",
          SERVICE_MESSAGES);

  static final Rule CONTENT_KINDS =
      Rule.always(
          "whatsapp.content-kinds",
          "Text, image, video, audio, document, sticker, location, contacts, reaction, reply"
              + " buttons, list, link, Flow, products and a request for the location may be sent;"
              + " quick replies, cards and several parts may not.",
          SEND_NOTES);

  static final Rule CONTENT_LIMITS =
      Rule.always(
          "whatsapp.content-limits",
          "Text up to 4,096 characters, captions up to 1,024; images up to 5 MB, audio and video up"
              + " to 16 MB, documents up to 100 MB, stickers up to 500 KB; 3 buttons, 10 rows of a"
              + " list, 30 products, 257 contacts.",
          SEND_NOTES);

  static final Rule PERMISSION =
      Rule.always(
          "whatsapp.paid-templates",
          "Only people whom the company allowed to send what costs money.",
          COMPANY);

  static final Rule MARKETING_OPT_IN =
      Rule.always(
          "whatsapp.marketing-opt-in",
          "Where the company wants it so, a marketing template inside the window needs the customer's"
              + " consent, too.",
          COMPANY);

  static final Rule BUDGET =
      Rule.always(
          "whatsapp.budget", "Nothing that costs money once the budget is used up.", COMPANY);

  static final Duration LENGTH = Duration.ofHours(24);

  static final Openers OPENERS =
      Openers.of(
          Opener.surely(Activity.MESSAGE, LENGTH, WINDOW),
          Opener.surely(Activity.AD_MESSAGE, LENGTH, WINDOW),
          Opener.surely(Activity.CALL, LENGTH, CALLS),
          Opener.surely(Activity.ACCEPTED_CALL, LENGTH, CALLS),
          Opener.possibly(Activity.REACTION, LENGTH, UNCONFIRMED),
          Opener.possibly(Activity.UNSUPPORTED, LENGTH, UNCONFIRMED));

  static final RuleBook BOOK =
      new RuleBook(
          "Meta",
          List.of(
              WINDOW,
              CALLS,
              UNCONFIRMED,
              PROVIDER_ANSWER,
              TEMPLATE_OUTSIDE,
              TEMPLATE_STATUS,
              OPT_IN,
              OPT_OUT,
              MARKETING_STOP,
              ISSUE_RESOLUTION,
              PER_USER_MARKETING,
              US_MARKETING,
              USER_ID,
              USER_ID_AUTHENTICATION,
              DIRECT_SEND,
              DIRECT_SEND_CONTENT,
              FREE_UTILITY,
              MESSAGING_LIMIT,
              RESTRICTION,
              GROUPS,
              ROUTING,
              NO_TAGS,
              CONTENT_KINDS,
              CONTENT_LIMITS,
              PERMISSION,
              MARKETING_OPT_IN,
              BUDGET));

  private WhatsAppRules() {}
}
