package dev.casement.core.domain.pacing;

import dev.casement.core.domain.message.MessageId;
import java.util.HashMap;
import java.util.Map;

/// Gives messages of a slow kind their turns long before, so that those that wait for hours do not
/// stand in the way of the others. Not thread-safe.
public final class SlowKind {

  /// Turns are given a little farther apart than they must be, so that late starts do not add up.
  private static final double APART = 1.01;

  private final Pacer pacer;
  private final long interval;
  private final Map<MessageId, Long> turns = new HashMap<>();
  private long nextTurn;

  public SlowKind(Pacing.OfKind kind, long now) {
    this.pacer = new Pacer(Pacing.perSecond(kind.perSecond()), true, now);
    this.interval = (long) (APART * 1e9 / kind.perSecond());
    this.nextTurn = pacer.earliest(now);
  }

  /// When it is this message's turn; the same however often it is asked.
  public long turn(MessageId message, long now) {
    return turns.computeIfAbsent(message, _ -> give(now));
  }

  private long give(long now) {
    long turn = Math.max(now, nextTurn);
    nextTurn = turn + interval;
    return turn;
  }

  /// From when on a request of this kind may start.
  public long earliest(long now) {
    return pacer.earliest(now);
  }

  /// A request for this message starts now.
  public void take(MessageId message, long now) {
    turns.remove(message);
    pacer.take(now);
  }
}
