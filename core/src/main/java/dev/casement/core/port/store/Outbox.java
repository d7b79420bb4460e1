package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The line of messages that wait to be sent. Entries are put and settled by
/// [ConversationStore#commit]; here they are claimed. Thread-safe.
public interface Outbox {

  /// Up to `limit` entries that are due, each given to one caller only until it is released or this
  /// instance dies: queued ones that stand first in their conversation's line, and held ones whose
  /// time is over. Never two of one conversation, never one of a conversation of which an entry is
  /// claimed or being sent. Earliest due first.
  ///
  /// @param except accounts that are stopped for now
  List<OutboxEntry> claim(Instant now, int limit, Set<AccountId> except);

  /// Gives a claim back. What was committed meanwhile stays.
  void release(MessageId message);

  /// When the next unclaimed entry falls due; empty where none waits.
  Optional<Instant> nextDue();

  /// Entries that were being sent when their instance died, not claimed by anybody living.
  List<OutboxEntry> interrupted(int limit);
}
