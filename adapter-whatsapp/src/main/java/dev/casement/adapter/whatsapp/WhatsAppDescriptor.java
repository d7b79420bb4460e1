package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.ChannelDescriptor.Reopening;
import dev.casement.core.port.channel.SettingSpec;
import dev.casement.meta.ChannelTexts;
import dev.casement.meta.GraphAccess;
import dev.casement.meta.media.HeaderSamples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people and programs are shown of WhatsApp.
final class WhatsAppDescriptor {

  private static final String ID = "[A-Za-z0-9._-]{1,64}";
  private static final String ID_WORDS =
      "an id as Meta shows it: digits or letters, without spaces";

  private static final Set<Capability> CAPABILITIES =
      Stream.of(
              "text",
              "media",
              "templates",
              "reactions",
              "buttons",
              "contacts",
              "list",
              "link",
              "flow",
              "product",
              "cards",
              "location_request",
              "ask",
              "location",
              "replies",
              "typing",
              "read_marks")
          .map(Capability::new)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<Capability, String> ACCOUNT_CAPABILITIES =
      Map.of(
          Capability.DIRECT_SEND,
          "Meta lets this number send utility messages without a ready-made template (Direct"
              + " Send).");

  /// Our own mark: a speech bubble with a casement window in it.
  private static final String ICON =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" \
      stroke-width="1.8" stroke-linejoin="round"><path d="M4 4h16v12h-9l-5 4v-4H4z"/>\
      <path d="M9 7.5h6v5H9zM12 7.5v5"/></svg>\
      """;

  private WhatsAppDescriptor() {}

  static ChannelDescriptor describe() {
    return new ChannelDescriptor(
        new ChannelId("whatsapp"),
        "WhatsApp",
        Reopening.TEMPLATE,
        Duration.ofHours(24),
        CAPABILITIES,
        ACCOUNT_CAPABILITIES,
        settings(),
        WhatsAppLimits.ALL,
        ICON,
        "#1f8f5f",
        ChannelTexts.load(WhatsAppDescriptor.class));
  }

  private static List<SettingSpec> settings() {
    return List.of(
        open("external_id", true, ID, "The phone number id, in WhatsApp Manager under API set-up.")
            .inWords(ID_WORDS),
        secret(
            Credentials.ACCESS_TOKEN,
            true,
            "A system user's token for this number, in the business settings."),
        secret(
            Credentials.APP_SECRET,
            true,
            "The app's secret, which signs webhooks, in the app's basic settings."),
        secret(
            Credentials.VERIFY_TOKEN,
            false,
            "A text of your choice, given to Meta with the webhook's address."),
        open(
                WhatsAppTemplates.WABA,
                false,
                ID,
                "The WhatsApp Business Account id; templates are read, and webhooks subscribed, with"
                    + " it.")
            .inWords(ID_WORDS),
        open(
                "currency",
                false,
                "[A-Z]{3}",
                "What the WhatsApp Business Account pays in, as three letters; prices are shown in"
                    + " it.")
            .inWords("three capital letters, such as EUR"),
        open(
                HeaderSamples.APP_ID,
                false,
                "[0-9]{1,32}",
                "The app's id, in the app's basic settings; samples for templates are uploaded, and"
                    + " the token is looked after, with it.")
            .like("123456789012345")
            .inWords("digits only"),
        open(
                WhatsAppPortfolio.PORTFOLIO,
                false,
                ID,
                "The business portfolio's id; numbers with the same one share their messaging limit.")
            .inWords(ID_WORDS),
        open(
                WhatsAppPace.THROUGHPUT,
                false,
                "[1-9][0-9]{0,2}|1000|" + WhatsAppPace.UNLIMITED,
                "Messages a second that Meta lets the number send and receive: 80 where not set, 1000"
                    + " from when Meta tells of its upgrade. '"
                    + WhatsAppPace.UNLIMITED
                    + "' is for a stand-in without limit.")
            .like("80")
            .inWords("a whole number from 1 to 1000, or " + WhatsAppPace.UNLIMITED),
        open(
                WhatsAppPace.COEXISTENCE,
                false,
                "true|false",
                "Whether the number is used in the WhatsApp Business app too; Meta then lets 20 messages a"
                    + " second go.")
            .inWords("true or false"),
        open(
                WhatsAppLinks.NUMBER,
                false,
                "\\+?[0-9 ().-]{5,32}",
                "The number as customers see it; links are made of it.")
            .like("+55 48 5550-0123")
            .inWords("a phone number with its country, such as +55 48 5550-0123"),
        open(
                GraphAccess.GRAPH_URL,
                false,
                "https?://[^\\s?#]+",
                "Another address of the Graph API, where the operator allows one.")
            .inWords("an address that begins with https:// or http://, without ? or #"),
        open(
                GraphAccess.GRAPH_VERSION,
                false,
                "v[0-9]{1,2}\\.[0-9]",
                "The Graph API version; " + GraphAccess.VERSION + " where not set.")
            .inWords("a version such as " + GraphAccess.VERSION),
        open(
                GraphAccess.APPSECRET_PROOF,
                false,
                "true|false",
                "Whether the app demands a proof of its secret with every call.")
            .inWords("true or false"));
  }

  private static SettingSpec open(String name, boolean required, String pattern, String help) {
    return new SettingSpec(name, false, required, Optional.of(pattern), help);
  }

  private static SettingSpec secret(String name, boolean required, String help) {
    return new SettingSpec(name, true, required, Optional.empty(), help);
  }
}
