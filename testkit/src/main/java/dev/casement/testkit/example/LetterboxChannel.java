package dev.casement.testkit.example;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.MessageSender;
import dev.casement.core.port.channel.SettingSpec;
import dev.casement.core.port.channel.WebhookReceiver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the example channel consists of.
final class LetterboxChannel implements Channel {
  private static final ChannelDescriptor DESCRIPTOR =
      new ChannelDescriptor(
          LetterboxPolicy.CHANNEL,
          "Letterbox",
          ChannelDescriptor.Reopening.WAIT,
          LetterboxPolicy.WINDOW,
          Set.of(new Capability("text")),
          Map.of(),
          List.of(
              new SettingSpec(
                  Credentials.APP_SECRET,
                  true,
                  true,
                  Optional.empty(),
                  "The word that the postman says.")),
          List.of(),
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"M3"
              + " 6h18v12H3z\"/></svg>",
          "#8a5a2b",
          Map.of());

  private final ChannelPolicy policy = new LetterboxPolicy();
  private final MessageSender sender = new LetterboxSender();
  private final WebhookReceiver webhooks = new LetterboxWebhook();

  @Override
  public ChannelDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ChannelPolicy policy() {
    return policy;
  }

  @Override
  public MessageSender sender() {
    return sender;
  }

  @Override
  public WebhookReceiver webhooks() {
    return webhooks;
  }
}
