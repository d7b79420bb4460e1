package dev.casement.core.usecase;

import dev.casement.core.domain.pacing.Pacer;
import dev.casement.core.domain.pacing.Pacing;
import dev.casement.core.domain.pacing.Pairs;
import dev.casement.core.domain.pacing.SlowKind;
import dev.casement.core.domain.pacing.Usage;
import dev.casement.core.port.time.Pause;
import dev.casement.core.port.time.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The traffic of one account. Messages are let in a moment ahead of their turn, so that they are
/// decided and marked when it comes; at the turnstile each waits for the very moment at which its
/// request may start. Thread-safe.
final class AccountLane {

  /// So long before their turn messages are let in.
  static final Duration AHEAD = Duration.ofMillis(250);

  private static final Duration FIRST_TRY_AFTER = Duration.ofMinutes(1);
  private static final int MOST_TIMES = 15;
  private static final int LONGEST_IN_VAIN = 4;

  private final Ticker ticker;
  private final Pause pause;
  private final ReentrantLock turnstile = new ReentrantLock(true);
  private final Map<Pacing.OfKind, SlowKind> kinds = new HashMap<>();
  private Pacer pacer;
  private Pairs pairs;
  private Optional<Long> closedUntil = Optional.empty();
  private int inVain;
  private int underWay;
  private int waiting;
  private long throttles;
  private long turns;
  private Duration waited = Duration.ZERO;

  AccountLane(Pacing pacing, boolean inherited, Ticker ticker, Pause pause) {
    this.ticker = ticker;
    this.pause = pause;
    this.pacer = new Pacer(pacing, inherited, ticker.nanos());
    this.pairs = new Pairs(pacing.pair());
  }

  /// Goes by these limits from now on.
  synchronized void pacedBy(Pacing pacing) {
    if (!pacer.pacing().equals(pacing)) {
      pacer = new Pacer(pacing, true, ticker.nanos());
      pairs = new Pairs(pacing.pair());
      kinds.clear();
    }
  }

  synchronized Pacing pacing() {
    return pacer.pacing();
  }

  /// How many messages may be let in now.
  ///
  /// @param share how many may be under way in all
  synchronized int room(int share) {
    if (isClosed()) {
      return 0;
    }
    if (isDoubtful()) {
      return underWay == 0 ? 1 : 0;
    }
    int ahead = pacer.within(AHEAD, ticker.nanos()).map(n -> n + 1 - waiting).orElse(share);
    return Math.clamp(ahead, 0, Math.max(0, share - underWay));
  }

  synchronized int underWay() {
    return underWay;
  }

  synchronized void letIn() {
    underWay++;
    waiting++;
  }

  /// One is done with.
  ///
  /// @param started whether its turn had come
  synchronized void ended(boolean started) {
    underWay--;
    waiting -= started ? 0 : 1;
  }

  /// How long a message must wait for more than its account's turn: because its customer was
  /// written to too often, or its kind is a slow one. Empty where it may as well wait at the
  /// turnstile.
  synchronized Optional<Duration> postponed(Turn turn) {
    long now = ticker.nanos();
    long customer = pairs.earliest(turn.conversation(), now);
    long kind = turn.kind().map(one -> slow(one).turn(turn.message(), now)).orElse(now);
    Duration wait = Duration.ofNanos(Math.max(customer, kind) - now);
    return wait.compareTo(AHEAD) > 0 ? Optional.of(wait) : Optional.empty();
  }

  private SlowKind slow(Pacing.OfKind kind) {
    return kinds.computeIfAbsent(kind, one -> new SlowKind(one, ticker.nanos()));
  }

  /// Returns when a message's first request may start.
  ///
  /// @return false where it must not, because the lane closed meanwhile or the process ends
  boolean awaitFirst(Turn turn) {
    boolean mayStart = await(turn, false);
    if (mayStart) {
      synchronized (this) {
        waiting--;
      }
    }
    return mayStart;
  }

  /// Returns when one more request for a message of which a part has left may start.
  void awaitNext(Turn turn) {
    boolean _ = await(turn, true);
  }

  private boolean await(Turn turn, boolean evenIfClosed) {
    long from = ticker.nanos();
    turnstile.lock();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (!evenIfClosed && isClosed()) {
          return false;
        }
        Duration wait = take(turn);
        if (wait.isZero()) {
          count(Duration.ofNanos(ticker.nanos() - from));
          return true;
        }
        pause.forTime(wait);
      }
      return false;
    } finally {
      turnstile.unlock();
    }
  }

  private synchronized void count(Duration wait) {
    turns++;
    waited = waited.plus(wait);
  }

  synchronized long throttles() {
    return throttles;
  }

  synchronized long turns() {
    return turns;
  }

  synchronized Duration waited() {
    return waited;
  }

  /// Takes the turn if it has come; else says how long to wait.
  private synchronized Duration take(Turn turn) {
    long now = ticker.nanos();
    long kind = turn.kind().map(one -> slow(one).earliest(now)).orElse(now);
    long earliest =
        Math.max(kind, Math.max(pairs.earliest(turn.conversation(), now), pacer.earliest(now)));
    if (earliest > now) {
      return Duration.ofNanos(earliest - now);
    }
    pacer.take(now);
    pairs.take(turn.conversation(), now);
    turn.kind().ifPresent(one -> slow(one).take(turn.message(), now));
    return Duration.ZERO;
  }

  /// A customer wrote.
  synchronized void received() {
    pacer.received(ticker.nanos());
  }

  /// The provider said how much of its limits is used up.
  synchronized void told(Usage usage) {
    pacer.told(usage, ticker.nanos());
    usage.regainedIn().filter(Duration::isPositive).ifPresent(this::close);
  }

  /// The provider said that it was too fast.
  synchronized void throttled() {
    boolean news = pacer.throttled(ticker.nanos());
    throttles += news ? 1 : 0;
  }

  /// How much of its full speed it goes at.
  synchronized double speed() {
    return isClosed() ? 0 : pacer.share(ticker.nanos());
  }

  /// Lets nothing in for so long.
  synchronized void close(Duration time) {
    closedUntil =
        Optional.of(Math.max(closedUntil.orElse(Long.MIN_VALUE), ticker.nanos() + time.toNanos()));
  }

  /// The provider refuses everything. Lets nothing in for a while, the longer the more often it was
  /// in vain, and then one message, to see whether it goes.
  ///
  /// @return whether that is news
  synchronized boolean doubt() {
    boolean news = inVain == 0;
    close(FIRST_TRY_AFTER.multipliedBy(Math.min(1L << inVain, MOST_TIMES)));
    inVain = Math.min(inVain + 1, LONGEST_IN_VAIN);
    return news;
  }

  /// A message went.
  ///
  /// @return whether that was in doubt
  synchronized boolean believe() {
    boolean news = inVain > 0;
    inVain = 0;
    return news;
  }

  /// Where nobody knows whether anything goes, it is tried at once. What the provider asked to wait
  /// for is waited for all the same.
  synchronized void open() {
    if (isDoubtful()) {
      closedUntil = Optional.empty();
    }
  }

  synchronized boolean isClosed() {
    closedUntil = closedUntil.filter(until -> until - ticker.nanos() > 0);
    return closedUntil.isPresent();
  }

  /// Whether nobody knows if anything would go.
  synchronized boolean isDoubtful() {
    return inVain > 0;
  }

  /// How long nothing is let in yet.
  synchronized Duration closedFor() {
    return closedUntil
        .map(until -> Duration.ofNanos(Math.max(0, until - ticker.nanos())))
        .orElse(Duration.ZERO);
  }

  /// Whether nothing goes, or nobody knows whether anything would.
  synchronized boolean isStopped() {
    return isDoubtful() || isClosed();
  }
}
