package dev.casement.core.domain.pacing;

import dev.casement.core.domain.conversation.ConversationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Says when each customer of an account may be written to again. Who was not written to for a
/// while is forgotten. Not thread-safe.
public final class Pairs {

  private static final int FORGETS_AT = 4_096;

  private final Optional<Pacing.Burst> limit;
  private final Map<ConversationId, TokenBucket> customers = new HashMap<>();
  private int forgetsAt = FORGETS_AT;

  public Pairs(Optional<Pacing.Burst> limit) {
    this.limit = limit;
  }

  /// From when on this customer may be written to.
  public long earliest(ConversationId customer, long now) {
    TokenBucket known = customers.get(customer);
    return known == null ? now : known.earliest(now);
  }

  /// This customer is written to now.
  public void take(ConversationId customer, long now) {
    limit.ifPresent(burst -> {
      forget(now);
      customers
          .computeIfAbsent(
              customer, _ -> new TokenBucket(burst.each().toNanos(), burst.most(), now))
          .take(now);
    });
  }

  int known() {
    return customers.size();
  }

  private void forget(long now) {
    if (customers.size() >= forgetsAt) {
      customers.values().removeIf(bucket -> bucket.isFull(now));
      forgetsAt = Math.max(FORGETS_AT, 2 * customers.size());
    }
  }
}
