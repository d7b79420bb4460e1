package dev.casement.core.usecase;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Presence;
import dev.casement.core.port.store.PresenceRelay;
import dev.casement.core.port.time.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Who is at which conversation right now, as far as they say so; whoever falls silent is taken for
/// gone. Nothing of it is stored. Thread-safe.
public final class Presences {

  /// How long a word counts: whoever is there says so more often.
  public static final Duration COUNTS = Duration.ofSeconds(45);

  private final PresenceRelay relay;
  private final Ticker ticker;
  private final Map<Place, Map<AgentId, Seen>> seen = new HashMap<>();
  private final Map<CompanyId, List<Watch>> watches = new ConcurrentHashMap<>();

  Presences(PresenceRelay relay, Ticker ticker) {
    this.relay = relay;
    this.ticker = ticker;
    relay.hear(this::note);
  }

  /// Somebody says where they are; the other instances hear of it.
  public void tell(CompanyId company, Presence presence) {
    note(company, presence);
    relay.tell(company, presence);
  }

  /// Who is there, by id.
  public List<Presence> at(CompanyId company, ConversationId conversation) {
    synchronized (seen) {
      forgetSilent();
      return seen.getOrDefault(new Place(company, conversation), Map.of()).entrySet().stream()
          .map(entry -> new Presence(conversation, entry.getKey(), entry.getValue().state()))
          .sorted(Comparator.comparing(presence -> presence.agent().value()))
          .toList();
    }
  }

  /// Calls this, on any thread, with each conversation at which somebody said something. It must
  /// return at once. Closing the answer ends it.
  public AutoCloseable watch(CompanyId company, Consumer<ConversationId> changed) {
    List<Watch> watching = watches.computeIfAbsent(company, _ -> new CopyOnWriteArrayList<>());
    Watch watch = new Watch(changed);
    watching.add(watch);
    return () -> watching.remove(watch);
  }

  private void note(CompanyId company, Presence presence) {
    synchronized (seen) {
      forgetSilent();
      Place place = new Place(company, presence.conversation());
      Map<AgentId, Seen> there = seen.computeIfAbsent(place, _ -> new HashMap<>());
      if (presence.state() == Presence.State.GONE) {
        there.remove(presence.agent());
      } else {
        there.put(presence.agent(), new Seen(presence.state(), ticker.nanos()));
      }
    }
    new ArrayList<>(watches.getOrDefault(company, List.of()))
        .forEach(watch -> watch.changed.accept(presence.conversation()));
  }

  private void forgetSilent() {
    long now = ticker.nanos();
    seen.values()
        .forEach(there -> there.values().removeIf(word -> now - word.at() >= COUNTS.toNanos()));
    seen.values().removeIf(Map::isEmpty);
  }

  private record Place(CompanyId company, ConversationId conversation) {}

  private record Seen(Presence.State state, long at) {}

  /// One watcher; the same Consumer may watch twice.
  private static final class Watch {
    private final Consumer<ConversationId> changed;

    private Watch(Consumer<ConversationId> changed) {
      this.changed = changed;
    }
  }
}
