package dev.casement.adapter.instagram;

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

/// What people are shown of Instagram.
final class InstagramDescriptor {

  static final ChannelDescriptor IT =
      new ChannelDescriptor(
          InstagramPolicy.CHANNEL,
          "Instagram",
          Reopening.WAIT,
          Duration.ofHours(24),
          capabilities(
              "text",
              "media",
              "reactions",
              "quick_replies",
              "cards",
              "parts",
              "typing",
              "read_marks"),
          Map.of(
              Capability.HUMAN_AGENT,
              "People may answer for seven days after the customer's message (Meta's feature Human"
                  + " Agent).",
              Capability.PRIVATE_REPLY,
              "One private answer may go to each comment on a post, reel or live video."),
          settings(),
          InstagramLimits.ALL,
          """
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect x="3" y="3" width="18" \
          height="18" rx="5" fill="#c13584"/><path fill="#fff" d="M12 17.5l-4.4-4.3a2.9 2.9 0 1 1 \
          4.1-4.1l.3.3.3-.3a2.9 2.9 0 1 1 4.1 4.1z"/></svg>
          """
              .strip(),
          "#c13584",
          ChannelTexts.load(InstagramDescriptor.class));

  private InstagramDescriptor() {}

  private static Set<Capability> capabilities(String... ids) {
    return Stream.of(ids).map(Capability::new).collect(Collectors.toUnmodifiableSet());
  }

  private static List<SettingSpec> settings() {
    List<SettingSpec> settings = new ArrayList<>();
    settings.add(
        MessagingSettings.externalId(
            "The id of the Instagram professional account, as its webhooks name it."));
    settings.addAll(MessagingSettings.common());
    settings.add(
        MessagingSettings.optional(
                InstagramLogin.SETTING,
                "facebook|instagram",
                "How the account was connected: through its Page, or by itself.")
            .inWords("facebook or instagram"));
    settings.add(
        MessagingSettings.id(
            MessagingSettings.PAGE_ID,
            false,
            "The id of the Page it is linked to, where it was connected through one."));
    settings.add(
        MessagingSettings.optional(
                MessagingSettings.USERNAME,
                "[A-Za-z0-9._]{1,64}",
                "The account's user name, without @, for links.")
            .like("casadomar")
            .inWords("a user name without @: letters, digits, dots and underscores"));
    return settings;
  }
}
