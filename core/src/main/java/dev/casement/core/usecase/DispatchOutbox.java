package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.port.store.Outbox;
import dev.casement.core.port.store.OutboxEntry;
import dev.casement.core.port.store.StoreUnavailable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Sends what is due: in order within a conversation, side by side across them.
public final class DispatchOutbox {

  private final Outbox outbox;
  private final Lanes lanes;
  private final DispatchOne one;
  private final InstantSource clock;
  private final ExecutorService threads;

  /// @param threads runs sends side by side; virtual threads do
  public DispatchOutbox(
      Outbox outbox, Lanes lanes, DispatchOne one, InstantSource clock, ExecutorService threads) {
    this.outbox = outbox;
    this.lanes = lanes;
    this.one = one;
    this.clock = clock;
    this.threads = threads;
  }

  /// Dispatches up to `limit` due messages and waits until each got its answer.
  ///
  /// @return how many were tried; 0 when nothing is due
  public int run(int limit) {
    List<OutboxEntry> due = outbox.claim(clock.instant(), limit, lanes.closed());
    List<Future<?>> running = new ArrayList<>();
    for (OutboxEntry entry : due) {
      running.add(threads.submit(() -> dispatch(entry)));
    }
    running.forEach(DispatchOutbox::await);
    return due.size();
  }

  /// Says of what was being sent when its instance died that nobody knows (decisions.md D29).
  ///
  /// @return how many there were
  public int settleInterrupted() {
    int settled = 0;
    List<OutboxEntry> interrupted = outbox.interrupted(100);
    while (!interrupted.isEmpty()) {
      interrupted.forEach(one::interrupted);
      settled += interrupted.size();
      interrupted = outbox.interrupted(100);
    }
    return settled;
  }

  /// Accounts from which nothing goes for the moment.
  public List<AccountId> stopped() {
    return List.copyOf(lanes.closed());
  }

  private void dispatch(OutboxEntry entry) {
    try {
      one.dispatch(entry);
    } finally {
      outbox.release(entry.message());
    }
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("interrupted while sending", stopped);
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(broken.getCause());
    }
  }
}
