package dev.casement.app.sandbox;

import dev.casement.app.sandbox.Parcel.Lane;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.core.port.time.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the providers' webhooks to our own address: in order for each account, and again until
/// they are taken, as Meta does. What is on its way is kept, so that it survives the process.
///
/// A webhook that is not taken is tried a few times at once, then put on a shelf until the
/// sandbox's clock reaches the next try; what follows it does not wait. Thread-safe.
final class Courier implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final String KEPT = "webhook/";

  private final Doorstep door;
  private final Addressees addressees;
  private final StandInWorld.State state;
  private final Faults faults;
  private final InstantSource clock;
  private final Pause pause;
  private final Supplier<String> ids;
  private final Executor threads;

  private final Map<Lane, Deque<Parcel>> lanes = new HashMap<>();
  private final Map<String, Parcel> shelf = new LinkedHashMap<>();
  private final Map<Lane, String> overtaken = new HashMap<>();
  private final Map<String, CompletableFuture<Boolean>> awaited = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();
  private int underWay;
  private long taken;
  private boolean watching;
  private boolean closed;

  /// @param ids rise, so that what was kept is found in its order
  /// @param threads one task for each account that has webhooks; virtual threads do
  Courier(
      Post post,
      Addressees addressees,
      StandInWorld.State state,
      Faults faults,
      InstantSource clock,
      Pause pause,
      Supplier<String> ids,
      Executor threads) {
    this.door = new Doorstep(post, pause);
    this.addressees = addressees;
    this.state = state;
    this.faults = faults;
    this.clock = clock;
    this.pause = pause;
    this.ids = ids;
    this.threads = threads;
  }

  /// Takes up what was on its way when the process last ended.
  void resume() {
    List<Parcel> left = state.under(KEPT).stream().map(Parcel::parse).toList();
    synchronized (this) {
      left.forEach(this::shelve);
    }
    releaseDue();
  }

  /// Keeps webhooks that are about to go; they leave when the batch is told to.
  Batch announce(ChannelId channel, List<Webhook> webhooks) {
    Instant now = clock.instant();
    List<Parcel> parcels =
        webhooks.stream()
            .map(webhook ->
                new Parcel(
                    ids.get(),
                    channel,
                    addressees.addressee(channel, webhook),
                    webhook,
                    now,
                    now,
                    0))
            .toList();
    parcels.forEach(this::keep);
    return new Batch(parcels);
  }

  /// Puts on their way all whose time has come.
  void releaseDue() {
    Instant now = clock.instant();
    synchronized (this) {
      List<Parcel> due =
          shelf.values().stream().filter(parcel -> !now.isBefore(parcel.due())).toList();
      due.forEach(parcel -> shelf.remove(parcel.id()));
      due.forEach(this::enqueue);
    }
  }

  /// Waits until nothing is under way but what is on the shelf.
  synchronized void settle() throws InterruptedException {
    while (underWay > 0 && !closed) {
      wait();
    }
  }

  /// How many webhooks were taken so far.
  synchronized long taken() {
    return taken;
  }

  @Override
  public synchronized void close() {
    closed = true;
    awaited.values().forEach(one -> one.complete(false));
    notifyAll();
  }

  private void keep(Parcel parcel) {
    state.put(KEPT + parcel.id(), parcel.print());
  }

  private synchronized void dispatch(Parcel parcel) {
    Optional<Fault> fault = faults.ofWebhook(addressees.known(parcel.channel(), parcel.account()));
    switch (fault.map(Fault::kind).orElse(null)) {
      case WEBHOOK_DELAY -> delay(parcel, fault.get().delay());
      case WEBHOOK_REORDER -> {
        overtaken.put(parcel.lane(), parcel.id());
        delay(parcel, fault.get().delay());
      }
      case WEBHOOK_REPEAT -> {
        repeated.add(parcel.id());
        enqueue(parcel);
      }
      case null, default -> enqueue(parcel);
    }
  }

  private void delay(Parcel parcel, Duration by) {
    Parcel later = parcel.dueAt(clock.instant().plus(by));
    keep(later);
    shelve(later);
    answer(later, false);
  }

  private synchronized void enqueue(Parcel parcel) {
    Deque<Parcel> lane = lanes.get(parcel.lane());
    if (lane != null) {
      lane.addLast(parcel);
      return;
    }
    lanes.put(parcel.lane(), new ArrayDeque<>(List.of(parcel)));
    underWay++;
    threads.execute(() -> carryAll(parcel.lane()));
  }

  private void carryAll(Lane lane) {
    Optional<Parcel> next = next(lane);
    while (next.isPresent()) {
      carry(next.get());
      next = next(lane);
    }
  }

  private synchronized Optional<Parcel> next(Lane lane) {
    Parcel next = closed ? null : lanes.getOrDefault(lane, new ArrayDeque<>()).pollFirst();
    if (next == null) {
      lanes.remove(lane);
      underWay--;
      notifyAll();
    }
    return Optional.ofNullable(next);
  }

  private void carry(Parcel parcel) {
    if (bring(parcel)) {
      state.remove(KEPT + parcel.id());
      answer(parcel, true);
      follow(parcel);
      return;
    }
    Parcel later = parcel.failed(clock.instant());
    if (later.isHopeless(clock.instant())) {
      LOG.warn("Gave up on a webhook for {}", parcel.lane());
      state.remove(KEPT + parcel.id());
    } else {
      keep(later);
      shelve(later);
    }
    answer(parcel, false);
  }

  private boolean bring(Parcel parcel) {
    boolean accepted = door.bring(parcel, this::isClosed);
    if (accepted && isRepeated(parcel)) {
      door.again(parcel);
    }
    return accepted;
  }

  private synchronized boolean isRepeated(Parcel parcel) {
    return repeated.remove(parcel.id());
  }

  /// Lets the one that this one overtook come next.
  private synchronized void follow(Parcel parcel) {
    String waiting = overtaken.get(parcel.lane());
    if (waiting != null && waiting.compareTo(parcel.id()) < 0) {
      overtaken.remove(parcel.lane());
      Optional.ofNullable(shelf.remove(waiting))
          .ifPresent(late -> lanes.getOrDefault(late.lane(), new ArrayDeque<>()).addFirst(late));
    }
  }

  private synchronized void answer(Parcel parcel, boolean delivered) {
    taken += delivered ? 1 : 0;
    Optional.ofNullable(awaited.remove(parcel.id())).ifPresent(one -> one.complete(delivered));
  }

  private synchronized void shelve(Parcel parcel) {
    shelf.put(parcel.id(), parcel);
    if (!watching) {
      watching = true;
      threads.execute(this::watch);
    }
  }

  private void watch() {
    while (hasShelved()) {
      releaseDue();
      pause.forTime(GLANCE);
    }
  }

  private synchronized boolean hasShelved() {
    watching = !closed && !shelf.isEmpty();
    return watching;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /// Webhooks that leave together, one after the other.
  final class Batch {

    private final List<Parcel> parcels;

    private Batch(List<Parcel> parcels) {
      this.parcels = parcels;
      synchronized (Courier.this) {
        underWay++;
      }
    }

    /// Lets them go. Called once, also where the answer they follow could not be given.
    void go() {
      synchronized (Courier.this) {
        parcels.forEach(Courier.this::dispatch);
        underWay--;
        Courier.this.notifyAll();
      }
    }

    /// Lets them go and waits for our answers.
    ///
    /// @return whether every one of them was taken by now
    boolean deliver() {
      List<CompletableFuture<Boolean>> answers = new ArrayList<>();
      synchronized (Courier.this) {
        for (Parcel parcel : parcels) {
          answers.add(awaited.computeIfAbsent(parcel.id(), _ -> new CompletableFuture<>()));
        }
      }
      go();
      return answers.stream().map(CompletableFuture::join).reduce(true, Boolean::logicalAnd);
    }
  }
}
