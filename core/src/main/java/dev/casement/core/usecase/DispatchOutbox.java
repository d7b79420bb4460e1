package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.port.store.Outbox;
import dev.casement.core.port.store.OutboxEntry;
import dev.casement.core.port.store.StoreUnavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// Sends what is due: in order within a conversation, side by side across them. A slow provider
/// holds up nobody but the conversation it is slow for. Thread-safe.
public final class DispatchOutbox {

  private static final int INTERRUPTED_AT_ONCE = 100;

  /// Looking for what is due costs the same for one as for many: while most of the room is taken,
  /// an eighth of it must be free first.
  private static final int PART_THAT_IS_WORTH_A_LOOK = 8;

  private final Outbox outbox;
  private final Lanes lanes;
  private final DispatchOne one;
  private final InstantSource clock;
  private final SideBySide<Dispatch> sends;

  /// A dispatcher over an outbox.
  ///
  /// @param threads runs sends side by side; virtual threads do
  /// @param ended told after each send: what stands behind it in its line may go now
  public DispatchOutbox(
      Outbox outbox,
      Lanes lanes,
      DispatchOne one,
      InstantSource clock,
      ExecutorService threads,
      Runnable ended) {
    this.outbox = outbox;
    this.lanes = lanes;
    this.one = one;
    this.clock = clock;
    this.sends = new SideBySide<>(threads, one::dispatch, this::release, ended);
  }

  /// Starts sending due messages and does not wait for them.
  ///
  /// @param most how many may be under way at a time, those started before included
  /// @return how many were started; 0 when nothing is due or enough is under way
  /// @throws StoreUnavailable or another failure of a send that was started before
  public int start(int most) {
    return sends.start(most, room -> claim(most, room));
  }

  /// Starts sending due messages and waits until nothing is under way any more.
  ///
  /// @return how many were started
  public int run(int most) {
    return sends.run(most, room -> claim(most, room));
  }

  /// Waits until no send is under way.
  public void awaitIdle() {
    sends.awaitIdle();
  }

  /// Says of what was being sent when its instance died that nobody knows (decisions.md D29).
  ///
  /// @return how many there were
  public int settleInterrupted() {
    int settled = 0;
    List<OutboxEntry> interrupted = outbox.interrupted(INTERRUPTED_AT_ONCE);
    while (!interrupted.isEmpty()) {
      interrupted.forEach(one::interrupted);
      settled += interrupted.size();
      interrupted = outbox.interrupted(INTERRUPTED_AT_ONCE);
    }
    if (settled > 0) {
      lanes.sentUntilNow();
    }
    return settled;
  }

  /// Accounts from which nothing goes for the moment.
  public List<AccountId> stopped() {
    return List.copyOf(lanes.stopped());
  }

  private List<Dispatch> claim(int most, int room) {
    if (room < most / PART_THAT_IS_WORTH_A_LOOK) {
      return List.of();
    }
    Instant now = clock.instant();
    List<Outbox.Share> shares = lanes.shares(outbox.due(now), most, room);
    return shares.isEmpty()
        ? List.of()
        : outbox.claim(now, shares).stream().map(this::letIn).toList();
  }

  private Dispatch letIn(OutboxEntry entry) {
    AccountLane lane = lanes.of(entry.company(), entry.account());
    lane.letIn();
    return new Dispatch(entry, lane);
  }

  private void release(Dispatch dispatch) {
    outbox.release(dispatch.entry().message());
    dispatch.ended();
  }
}
