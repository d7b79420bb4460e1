package dev.casement.app.sandbox.opinions;

import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.policy.Decision;
import java.time.Instant;

/// What both sides said to one wish.
///
/// @param evidence what the customer did so far
/// @param provider `taken`, or what the provider refused it with
record Verdicts(
    Wish wish, Instant at, WindowEvidence evidence, Decision ours, boolean taken, String provider) {

  boolean agree() {
    return (ours instanceof Decision.Allowed) == taken;
  }
}
