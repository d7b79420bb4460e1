package dev.casement.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelPlugin;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.WebhookReceiver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// What holds of a channel's reading of any body.
final class Reading {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private final WebhookReceiver webhooks;

  private Reading(WebhookReceiver webhooks) {
    this.webhooks = webhooks;
  }

  static Reading of(String channel) {
    ChannelEnvironment environment =
        new ChannelEnvironment(InstantSource.fixed(NOW), Optional.empty(), Duration.ofSeconds(5));
    return ServiceLoader.load(ChannelPlugin.class).stream()
        .map(plugin -> plugin.get().open(environment))
        .filter(opened -> opened.descriptor().id().value().equals(channel))
        .map(Channel::webhooks)
        .map(Reading::new)
        .findFirst()
        .orElseThrow();
  }

  /// Every body gives at least one item, and what was understood is understood again on its own.
  void holds(byte[] body) {
    Fuzzed.once();
    List<ReceivedItem> items = webhooks.read(body);
    assertThat(items).isNotEmpty();
    for (int position = 0; position < items.size(); position++) {
      assertThat(items.get(position).position()).isEqualTo(position);
    }
    ReceivedItem last = items.getLast();
    List<ReceivedItem> again = webhooks.read(webhooks.single(body, last.position()));
    assertThat(again).isNotEmpty();
    if (!(last.event() instanceof ChannelEvent.Unrecognised)) {
      assertThat(again).anyMatch(item -> item.event().equals(last.event()));
    }
  }
}
