package dev.casement.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.channel.WebhookReceiver.Handshake;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MetaHandshakeTest {

  @Test
  void readsTokenAndChallenge() {
    assertThat(
            MetaHandshake.read(
                Map.of("hub.mode", "subscribe", "hub.verify_token", "t", "hub.challenge", "42")))
        .contains(new Handshake("t", "42"));
  }

  @Test
  void isNoHandshakeWithoutModeTokenOrChallenge() {
    assertThat(MetaHandshake.read(Map.of("hub.verify_token", "t", "hub.challenge", "42")))
        .isEmpty();
    assertThat(MetaHandshake.read(Map.of("hub.mode", "subscribe", "hub.challenge", "42")))
        .isEmpty();
    assertThat(MetaHandshake.read(Map.of("hub.mode", "subscribe", "hub.verify_token", "t")))
        .isEmpty();
    assertThat(
            MetaHandshake.read(
                Map.of("hub.mode", "unsubscribe", "hub.verify_token", "t", "hub.challenge", "42")))
        .isEmpty();
  }
}
