package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The line of messages that wait to be sent. Entries are put and settled by
/// [ConversationStore#commit]; here they are claimed, account by account. Thread-safe.
public interface Outbox {

  /// The accounts of which something is due. Where several instances share the store each account
  /// is given to one of them at a time, so that one alone paces it: these are the accounts that
  /// this instance has, or takes now.
  List<Lane> due(Instant now);

  /// Entries that are due, each given to one caller only until it is released or this instance
  /// dies: queued ones that stand first in their conversation's line, and held ones whose time is
  /// over. Never two of one conversation, never one of a conversation of which an entry is claimed
  /// or being sent. Of each account answers before bulk, then earliest due first.
  ///
  /// @param shares of which accounts, and how many of each
  List<OutboxEntry> claim(Instant now, List<Share> shares);

  /// Gives a claim back. What was committed meanwhile stays.
  void release(MessageId message);

  /// Something came to this account that counts against its speed; other instances, one of which
  /// may send from it, are told soon. It may be lost with an instance, and is gone a second later
  /// anyway.
  void came(AccountId account);

  /// When the next unclaimed entry falls due; empty where none waits.
  Optional<Instant> nextDue();

  /// Entries that were being sent when their instance died, not claimed by anybody living.
  List<OutboxEntry> interrupted(int limit);

  /// An account to send from.
  ///
  /// @param inherited whether another instance may have sent from it until a moment ago
  record Lane(CompanyId company, AccountId account, boolean inherited) {}

  /// So many entries of an account.
  record Share(Lane lane, int most) {}
}
