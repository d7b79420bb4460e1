package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.channel.AccountGroup;
import dev.casement.core.port.channel.AddressForms;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.store.StoreUnavailable;
import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookLog;
import dev.casement.core.port.store.WebhookPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives webhook events their effect: in order within a conversation, side by side across them.
///
/// Everything here may happen twice, after a crash or a replay, and has its effect once: messages
/// are recognised by the provider's id, windows and states only move forward. An item that fails is
/// put aside, raw, and holds up nobody.
public final class ProcessWebhooks {

  private static final int BATCH = 512;

  /// Of so many and more, it is written down that they are done with while the next are being read.
  private static final int MANY = 64;

  private final Channels channels;
  private final WebhookLog log;
  private final RouteItems routing;
  private final ApplyItem apply;
  private final Runnable queued;
  private final ExecutorService threads;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private Settling settling = Settling.NOTHING;

  /// @param queued told after a batch: held messages may be due now
  /// @param threads runs conversations side by side; virtual threads do
  public ProcessWebhooks(
      Channels channels,
      WebhookLog log,
      RouteItems routing,
      ApplyItem apply,
      Runnable queued,
      ExecutorService threads) {
    this.channels = channels;
    this.log = log;
    this.routing = routing;
    this.apply = apply;
    this.queued = queued;
    this.threads = threads;
  }

  /// Processes some of the waiting events, oldest first.
  ///
  /// @return how many; 0 when nothing waits
  public int run() {
    oneAtATime.lock();
    try {
      return process();
    } finally {
      oneAtATime.unlock();
    }
  }

  private int process() {
    Set<String> done = settling.events();
    List<WebhookEvent> events =
        log.pending(BATCH + done.size()).stream()
            .filter(event -> !done.contains(event.id()))
            .limit(BATCH)
            .toList();
    List<EventWork> works = events.stream().map(event -> new EventWork(event, routing)).toList();
    inParallel(lines(works));
    Settling before = settling;
    settling = Settling.NOTHING;
    before.await();
    if (!works.isEmpty()) {
      settle(events, works.stream().flatMap(work -> work.parts().stream()).toList());
      queued.run();
    }
    return events.size();
  }

  private void settle(List<WebhookEvent> events, List<WebhookPart> parts) {
    if (events.size() < MANY) {
      log.settle(events, parts);
      return;
    }
    settling =
        new Settling(
            events.stream().map(WebhookEvent::id).collect(Collectors.toSet()),
            Optional.of(threads.submit(() -> log.settle(events, parts))));
  }

  /// The items of all events by the conversation they belong to, each line in the order in which
  /// they take effect: provider time, then position (decisions.md D25).
  private List<List<ItemWork>> lines(List<EventWork> works) {
    Lines<ItemWork> lines = new Lines<>();
    for (EventWork work : works) {
      for (ItemWork item : work.items()) {
        lines.add(keysOf(item), item);
      }
    }
    Comparator<ItemWork> byTime = Comparator.comparing(ItemWork::effectiveAt);
    return lines.all().stream().map(line -> line.stream().sorted(byTime).toList()).toList();
  }

  /// By what items are seen to be about one conversation: every address of the customer in every
  /// form, since one item may name them by phone and the next by id.
  private List<Object> keysOf(ItemWork item) {
    record Key(String account, Object named) {}
    ReceivedItem received = item.routed().item();
    String account =
        received.account().or(() -> received.group().map(AccountGroup::value)).orElse("");
    ChannelEvent event = item.routed().item().event();
    if (event.customer().isEmpty()) {
      String named =
          event instanceof ChannelEvent.ReceiptReceived receipt
              ? receipt.receipt().externalId()
              : "";
      return List.of(new Key(account, named));
    }
    AddressForms forms = channels.required(item.routed().event().channel()).forms();
    return event.customer().get().reachable().stream()
        .flatMap(address -> Stream.concat(Stream.of(address), forms.others(address).stream()))
        .<Object>map(address -> new Key(account, address))
        .toList();
  }

  private void inParallel(List<List<ItemWork>> lines) {
    List<Future<?>> running = new ArrayList<>();
    for (List<ItemWork> line : lines) {
      running.add(threads.submit(() -> line.forEach(item -> item.apply(apply))));
    }
    for (Future<?> one : running) {
      await(one);
    }
  }

  private static void await(Future<?> one) {
    try {
      one.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while processing webhooks", stopped);
    } catch (ExecutionException broken) {
      throw broken.getCause() instanceof StoreUnavailable unavailable
          ? unavailable
          : new IllegalStateException("an item could not even be put aside", broken.getCause());
    }
  }

  /// Events that had their effect, while that is being written down. Should it fail, they are still
  /// pending, and processed again without effect.
  private record Settling(Set<String> events, Optional<Future<?>> writing) {

    private static final Settling NOTHING = new Settling(Set.of(), Optional.empty());

    private void await() {
      writing.ifPresent(ProcessWebhooks::await);
    }
  }

  /// One event and its items.
  private static final class EventWork {

    private final WebhookEvent event;
    private final CompanyId signer;
    private final List<ItemWork> items;

    EventWork(WebhookEvent event, RouteItems routing) {
      RouteItems.Routed routed = routing.route(event);
      this.event = event;
      this.signer = routed.signer();
      this.items = routed.items().stream().map(ItemWork::new).toList();
    }

    List<ItemWork> items() {
      return items;
    }

    List<WebhookPart> parts() {
      return SplitEvent.parts(event, signer, items.stream().map(ItemWork::settled).toList());
    }
  }

  /// One item and what came of it.
  private static final class ItemWork {

    private final RoutedItem routed;
    private volatile SplitEvent.Settled settled;

    ItemWork(RoutedItem routed) {
      this.routed = routed;
      this.settled = SplitEvent.Settled.homeless(routed);
    }

    RoutedItem routed() {
      return routed;
    }

    Instant effectiveAt() {
      return routed.item().at().orElse(routed.event().receivedAt());
    }

    SplitEvent.Settled settled() {
      return settled;
    }

    void apply(ApplyItem apply) {
      if (routed.accounts().isEmpty()) {
        return;
      }
      try {
        settled = SplitEvent.Settled.processed(routed, apply.apply(routed));
      } catch (PoisonedItem poisoned) {
        settled = SplitEvent.Settled.failed(routed, poisoned.reason());
      }
    }
  }
}
