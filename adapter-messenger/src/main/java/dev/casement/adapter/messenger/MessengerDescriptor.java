package dev.casement.adapter.messenger;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.ChannelDescriptor.Reopening;
import dev.casement.core.port.channel.SettingSpec;
import dev.casement.meta.ChannelTexts;
import dev.casement.meta.messaging.MessagingSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people are shown of Messenger.
final class MessengerDescriptor {

  static final ChannelDescriptor IT =
      new ChannelDescriptor(
          MessengerPolicy.CHANNEL,
          "Messenger",
          Reopening.WAIT,
          Duration.ofHours(24),
          capabilities(
              "text",
              "media",
              "buttons",
              "link",
              "quick_replies",
              "cards",
              "image_grid",
              "parts",
              "typing",
              "read_marks"),
          Map.of(
              Capability.HUMAN_AGENT,
              "People may answer for seven days after the customer's message (Meta's feature Human"
                  + " Agent).",
              Capability.PRIVATE_REPLY,
              "One private answer may go to each comment and visitor post on the Page.",
              Capability.UTILITY_TEMPLATES,
              "Approved utility templates may be sent at any time (permission"
                  + " pages_utility_messaging, in some countries).",
              Capability.NEWS_PAGE,
              "The Page is registered with Meta as a news Page."),
          settings(),
          MessengerLimits.ALL,
          """
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#0a6cff" \
          d="M12 3C6.5 3 2 6.8 2 11.5c0 2.5 1.3 4.7 3.3 6.3L5 21.5l3.7-1.9c1 .3 2.1.4 3.3.4 5.5 0 \
          10-3.8 10-8.5S17.5 3 12 3z"/><path fill="#fff" d="M7 9.5h10v1.6H7zm0 3.2h6.5v1.6H7z"/></svg>
          """
              .strip(),
          "#0a6cff",
          ChannelTexts.load(MessengerDescriptor.class));

  private MessengerDescriptor() {}

  private static Set<Capability> capabilities(String... ids) {
    return Stream.of(ids).map(Capability::new).collect(Collectors.toUnmodifiableSet());
  }

  private static List<SettingSpec> settings() {
    List<SettingSpec> settings = new ArrayList<>();
    settings.add(
        MessagingSettings.externalId("The id of the Page, shown under its transparency details."));
    settings.addAll(MessagingSettings.common());
    settings.add(
        MessagingSettings.optional(
                MessagingSettings.USERNAME,
                "[A-Za-z0-9._-]{1,64}",
                "The Page's user name, for links; its id is used without one.")
            .like("casadomar")
            .inWords("a user name without @: letters, digits, dots, dashes and underscores"));
    return settings;
  }
}
