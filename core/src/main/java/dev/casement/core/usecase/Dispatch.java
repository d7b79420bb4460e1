package dev.casement.core.usecase;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.pacing.Pacing;
import dev.casement.core.domain.pacing.Usage;
import dev.casement.core.port.channel.Traffic;
import dev.casement.core.port.store.OutboxEntry;
import java.time.Duration;
import java.util.Optional;

/// One claimed entry on its way through its account's lane.
final class Dispatch implements Traffic {

  private final OutboxEntry entry;
  private final AccountLane lane;
  private volatile Turn turn;
  private volatile boolean started;
  private Optional<Seen> left = Optional.empty();

  Dispatch(OutboxEntry entry, AccountLane lane) {
    this.entry = entry;
    this.lane = lane;
    this.turn = new Turn(entry.message(), entry.conversation(), Optional.empty());
  }

  OutboxEntry entry() {
    return entry;
  }

  AccountLane lane() {
    return lane;
  }

  /// How long it must wait for more than its account's turn.
  Optional<Duration> postponed(Content content) {
    Optional<Pacing.OfKind> kind = lane.pacing().kindOf(content);
    turn = new Turn(entry.message(), entry.conversation(), kind);
    return lane.postponed(turn);
  }

  /// Returns when its first request may start, or false where it must not.
  boolean start() {
    started = lane.awaitFirst(turn);
    return started;
  }

  /// It leaves, stored like this.
  void left(Seen seen) {
    left = Optional.of(seen);
  }

  /// As it was stored when it left; empty where that may be old by now, as it was asked before.
  Optional<Seen> takeLeft() {
    Optional<Seen> seen = left;
    left = Optional.empty();
    return seen;
  }

  @Override
  public void awaitTurn() {
    lane.awaitNext(turn);
  }

  @Override
  public void told(Usage usage) {
    lane.told(usage);
  }

  void ended() {
    lane.ended(started);
  }
}
