package dev.casement.core.domain.conversation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// All that a messaging window can depend on: when each kind of [Activity] was last seen, by the
/// customer's own timestamps, and when the provider last said that the window is closed.
///
/// Adding to it is commutative and idempotent: late, repeated and disordered webhooks give the same
/// evidence, and nothing ever moves it backwards.
public final class WindowEvidence {

  public static final WindowEvidence NONE =
      new WindowEvidence(new EnumMap<>(Activity.class), Optional.empty());

  private final EnumMap<Activity, Instant> newest;
  private final Optional<Instant> refusedAt;

  private WindowEvidence(EnumMap<Activity, Instant> newest, Optional<Instant> refusedAt) {
    this.newest = newest;
    this.refusedAt = refusedAt;
  }

  /// The evidence as it was stored.
  public static WindowEvidence of(Map<Activity, Instant> newest, Optional<Instant> refusedAt) {
    EnumMap<Activity, Instant> copy = new EnumMap<>(Activity.class);
    copy.putAll(newest);
    return new WindowEvidence(copy, refusedAt);
  }

  /// Evidence of one thing that happened.
  public static WindowEvidence of(Activity activity, Instant at) {
    return NONE.with(activity, at);
  }

  /// When this kind of activity was last seen.
  public Optional<Instant> last(Activity activity) {
    return Optional.ofNullable(newest.get(activity));
  }

  /// When this kind was last seen in epoch milliseconds, or [Long#MIN_VALUE]: for the policies'
  /// fast path.
  public long lastMillis(Activity activity) {
    Instant at = newest.get(activity);
    return at == null ? Long.MIN_VALUE : at.toEpochMilli();
  }

  /// The send time of the newest send that the provider refused as outside the window. Openings at
  /// or before it count for nothing (decisions.md D5).
  public Optional<Instant> refusedAt() {
    return refusedAt;
  }

  /// The newest moment of each activity seen.
  public Map<Activity, Instant> newest() {
    return Map.copyOf(newest);
  }

  public WindowEvidence with(Activity activity, Instant at) {
    Instant known = newest.get(activity);
    if (known != null && !at.isAfter(known)) {
      return this;
    }
    EnumMap<Activity, Instant> more = new EnumMap<>(newest);
    more.put(activity, at);
    return new WindowEvidence(more, refusedAt);
  }

  /// With the provider's word that the window was closed for a send that left at this moment.
  public WindowEvidence refused(Instant sendAt) {
    if (refusedAt.isPresent() && !sendAt.isAfter(refusedAt.get())) {
      return this;
    }
    return new WindowEvidence(newest, Optional.of(sendAt));
  }

  /// Both together, as after the provider joined two addresses of one customer (decisions.md D1).
  public WindowEvidence and(WindowEvidence other) {
    WindowEvidence both = this;
    for (Map.Entry<Activity, Instant> entry : other.newest.entrySet()) {
      both = both.with(entry.getKey(), entry.getValue());
    }
    return other.refusedAt.isPresent() ? both.refused(other.refusedAt.get()) : both;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WindowEvidence that
        && newest.equals(that.newest)
        && refusedAt.equals(that.refusedAt);
  }

  @Override
  public int hashCode() {
    return newest.hashCode() * 31 + refusedAt.hashCode();
  }

  @Override
  public String toString() {
    return "WindowEvidence[newest=" + newest + ", refusedAt=" + refusedAt + "]";
  }
}
