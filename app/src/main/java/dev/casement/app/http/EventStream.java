package dev.casement.app.http;

import dev.casement.app.http.server.Response;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Presences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Follows the feed of a company for one client: whatever was committed since its last event, then
/// whatever is committed, joined into as few writes as come up; a ping when nothing happens.
///
/// A client whose last event is not kept any more, or never was, is told to start over (`reset`).
final class EventStream implements Response.Streaming {
  private static final int BATCH = 100;
  private static final long PING_SECONDS = 15;

  private final ConversationFeed feed;
  private final Presences presences;
  private final CompanyId company;
  private final Optional<Long> last;
  private final EventText text;
  private final BooleanSupplier mayGoOn;

  /// @param last the newest event that the client has; without one it wants only what is new
  /// @param mayGoOn asked at every ping: a token may be revoked in between
  EventStream(
      Stores stores,
      Presences presences,
      CompanyId company,
      Optional<Long> last,
      EventText text,
      BooleanSupplier mayGoOn) {
    this.feed = stores.feed();
    this.presences = presences;
    this.company = company;
    this.last = last;
    this.text = text;
    this.mayGoOn = mayGoOn;
  }

  @Override
  public void writeTo(Response.Sink sink) throws IOException, InterruptedException {
    Semaphore changed = new Semaphore(0);
    Set<ConversationId> moved = ConcurrentHashMap.newKeySet();
    try (Watch _ = watch(feed.watch(company, changed::release));
        Watch _ =
            watch(
                presences.watch(
                    company,
                    conversation -> {
                      if (moved.add(conversation)) {
                        changed.release();
                      }
                    }))) {
      long sequence = begin(sink);
      while (true) {
        sequence = writeAfter(sequence, sink);
        writePresence(moved, sink);
        if (!changed.tryAcquire(PING_SECONDS, TimeUnit.SECONDS)) {
          if (!mayGoOn.getAsBoolean()) {
            return;
          }
          write(sink, ": ping\n\n");
        }
        changed.drainPermits();
      }
    }
  }

  private static Watch watch(AutoCloseable watch) {
    return () -> {
      try {
        watch.close();
      } catch (Exception broken) {
        throw new IllegalStateException("a watch that cannot be ended", broken);
      }
    };
  }

  /// Where to go on from, with the first bytes, so that the client knows it is connected.
  private long begin(Response.Sink sink) throws IOException {
    long newest = feed.newest(company);
    long from = last.orElse(newest);
    if (from > newest || from + 1 < feed.oldest(company)) {
      write(sink, "id: " + newest + "\nevent: reset\ndata: {}\n\n");
      return newest;
    }
    write(sink, ": welcome\n\n");
    return from;
  }

  private long writeAfter(long sequence, Response.Sink sink) throws IOException {
    long at = sequence;
    List<ConversationFeed.Entry> entries = feed.after(company, at, BATCH);
    while (!entries.isEmpty()) {
      StringBuilder events = new StringBuilder();
      entries.forEach(entry -> events.append(text.of(company, entry)));
      write(sink, events.toString());
      at = entries.getLast().sequence();
      entries = feed.after(company, at, BATCH);
    }
    return at;
  }

  /// Who came and went: what happens while it is written is written next.
  private void writePresence(Set<ConversationId> moved, Response.Sink sink) throws IOException {
    StringBuilder events = new StringBuilder();
    for (ConversationId conversation : List.copyOf(moved)) {
      moved.remove(conversation);
      events.append(text.of(company, conversation));
    }
    if (!events.isEmpty()) {
      write(sink, events.toString());
    }
  }

  private static void write(Response.Sink sink, String text) throws IOException {
    sink.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /// A watch whose end cannot fail.
  private interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
