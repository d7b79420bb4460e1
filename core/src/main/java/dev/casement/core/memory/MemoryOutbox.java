package dev.casement.core.memory;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Outbox;
import dev.casement.core.port.store.OutboxEntry;
import dev.casement.core.port.store.OutboxEntry.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The outbox in memory. A claim is the conversation it is for, by the message that was given out.
final class MemoryOutbox implements Outbox {

  private static final Comparator<OutboxEntry> IN_LINE =
      Comparator.comparing(OutboxEntry::lineAt).thenComparing(OutboxEntry::message);

  private static final Comparator<OutboxEntry> BY_DUE =
      Comparator.comparing(OutboxEntry::dueAt).thenComparing(OutboxEntry::message);

  private static final Comparator<OutboxEntry> BY_PRIORITY =
      Comparator.comparing(OutboxEntry::priority).thenComparing(BY_DUE);

  private final Rows rows;
  private final Map<MessageId, ConversationId> claims = new HashMap<>();

  MemoryOutbox(Rows rows) {
    this.rows = rows;
  }

  @Override
  public List<Lane> due(Instant now) {
    synchronized (rows) {
      return claimable()
          .filter(entry -> !entry.dueAt().isAfter(now))
          .map(entry -> new Lane(entry.company(), entry.account(), false))
          .distinct()
          .toList();
    }
  }

  @Override
  public List<OutboxEntry> claim(Instant now, List<Share> shares) {
    synchronized (rows) {
      return shares.stream().flatMap(share -> claim(now, share).stream()).toList();
    }
  }

  private List<OutboxEntry> claim(Instant now, Share share) {
    List<OutboxEntry> claimed = new ArrayList<>();
    Set<ConversationId> taken = new HashSet<>();
    List<OutboxEntry> due =
        claimable()
            .filter(entry -> entry.company().equals(share.lane().company()))
            .filter(entry -> entry.account().equals(share.lane().account()))
            .filter(entry -> !entry.dueAt().isAfter(now))
            .sorted(BY_PRIORITY)
            .toList();
    for (OutboxEntry entry : due) {
      if (claimed.size() < share.most() && taken.add(entry.conversation())) {
        claims.put(entry.message(), entry.conversation());
        claimed.add(entry);
      }
    }
    return claimed;
  }

  /// Puts what waits in one conversation's line into another's.
  void move(ConversationId from, ConversationId into) {
    rows.outbox.replaceAll(
        (_, entry) -> entry.conversation().equals(from) ? entry.in(into) : entry);
  }

  @Override
  public void release(MessageId message) {
    synchronized (rows) {
      claims.remove(message);
    }
  }

  @Override
  public void came(AccountId account) {
    // There is no other instance.
  }

  @Override
  public Optional<Instant> nextDue() {
    synchronized (rows) {
      return claimable().map(OutboxEntry::dueAt).min(Comparator.naturalOrder());
    }
  }

  @Override
  public List<OutboxEntry> interrupted(int limit) {
    synchronized (rows) {
      return rows.outbox.values().stream()
          .filter(entry -> entry.stage() == Stage.SENDING)
          .filter(entry -> !claims.containsKey(entry.message()))
          .sorted(BY_DUE)
          .limit(limit)
          .toList();
    }
  }

  void put(OutboxEntry entry) {
    rows.outbox.put(entry.message(), entry);
  }

  void settle(CompanyId company, MessageId message) {
    OutboxEntry entry = rows.outbox.get(message);
    if (entry != null && entry.company().equals(company)) {
      rows.outbox.remove(message);
      claims.remove(message);
    }
  }

  /// What may be given out once it is due: the heads of the lines and the held ones of every
  /// conversation with which nobody is busy.
  private Stream<OutboxEntry> claimable() {
    Set<ConversationId> busy = new HashSet<>(claims.values());
    Map<ConversationId, List<OutboxEntry>> lines = new HashMap<>();
    for (OutboxEntry entry : rows.outbox.values()) {
      switch (entry.stage()) {
        case SENDING -> busy.add(entry.conversation());
        case QUEUED ->
            lines.computeIfAbsent(entry.conversation(), _ -> new ArrayList<>()).add(entry);
        case HELD -> {}
      }
    }
    return Stream.concat(
            lines.values().stream().flatMap(MemoryOutbox::heads),
            rows.outbox.values().stream().filter(entry -> entry.stage() == Stage.HELD))
        .filter(entry -> !busy.contains(entry.conversation()));
  }

  /// Those that stand behind nobody; bulk stands in nobody's way but that of other bulk.
  private static Stream<OutboxEntry> heads(List<OutboxEntry> line) {
    return line.stream()
        .filter(entry ->
            line.stream()
                .noneMatch(other ->
                    other.priority().compareTo(entry.priority()) <= 0
                        && IN_LINE.compare(other, entry) < 0));
  }
}
