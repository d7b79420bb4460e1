package dev.casement.app.sandbox;

import dev.casement.core.domain.channel.AccountId;
import java.time.Duration;
import java.util.Optional;

/// Something that is to go wrong, some times.
///
/// @param code the provider's error code, where the provider is to answer with one
/// @param account the only account it is for; without one it strikes whichever comes first
/// @param path the only requests it is for: those whose path has this in it; without one it passes
///   by those that only keep an account up
/// @param delay how much later a webhook comes
record Fault(
    Kind kind,
    Optional<Integer> code,
    Optional<Integer> subcode,
    Optional<AccountId> account,
    Optional<String> path,
    Duration delay) {

  static final Duration DEFAULT_DELAY = Duration.ofSeconds(10);

  /// What goes wrong.
  enum Kind {
    /// The provider takes the request, does nothing and never answers.
    TIMEOUT(false),
    /// The provider does what it was asked, and the connection breaks before its answer.
    LOSE_ANSWER(false),
    /// The provider answers a bare 500 and does nothing.
    HTTP_500(false),
    /// The provider answers a bare 429 and does nothing.
    HTTP_429(false),
    /// The provider refuses with an error of its own.
    GRAPH_ERROR(false),
    /// A webhook comes twice.
    WEBHOOK_REPEAT(true),
    /// A webhook comes later.
    WEBHOOK_DELAY(true),
    /// A webhook is overtaken by the next one of its account.
    WEBHOOK_REORDER(true);

    private final boolean webhooks;

    Kind(boolean webhooks) {
      this.webhooks = webhooks;
    }

    /// Whether it is about what the provider sends us, not what we ask of it.
    boolean isOfWebhooks() {
      return webhooks;
    }

    /// Whether a webhook comes later for it.
    boolean isLater() {
      return this == WEBHOOK_DELAY || this == WEBHOOK_REORDER;
    }
  }
}
