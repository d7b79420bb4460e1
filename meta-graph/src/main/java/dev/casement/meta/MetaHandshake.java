package dev.casement.meta;

import dev.casement.core.port.channel.WebhookReceiver.Handshake;
import java.util.Map;
import java.util.Optional;

/// Meta's test of a webhook address: it sends a token that both know and a challenge to be sent
/// back.
public final class MetaHandshake {

  private MetaHandshake() {}

  /// The test in this query, where it is one.
  public static Optional<Handshake> read(Map<String, String> query) {
    String token = query.getOrDefault("hub.verify_token", "");
    String challenge = query.getOrDefault("hub.challenge", "");
    boolean complete = !token.isEmpty() && !challenge.isEmpty();
    return complete && query.getOrDefault("hub.mode", "").equals("subscribe")
        ? Optional.of(new Handshake(token, challenge))
        : Optional.empty();
  }
}
