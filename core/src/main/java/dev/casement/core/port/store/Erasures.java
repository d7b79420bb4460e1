package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.privacy.Erasure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// People who are erased. Thread-safe.
public interface Erasures {

  /// Takes a person away: the contact and those merged into it, their addresses, consents, how they
  /// were put together, the conversations, what was to be sent in them, and the answers kept about
  /// them. From now on nobody finds this person, and who writes from one of the addresses is new.
  /// Every commit that knew one of them is refused with [CommitResult.Conflict].
  ///
  /// The messages are still there, in conversations that nobody finds; the answer says in which.
  /// The ledger stays. All of it, or nothing; durable when it returns.
  ///
  /// @param id time-ordered, for the erasure
  /// @return empty where there is no such contact
  Optional<Erasure> begin(
      String id, CompanyId company, ContactId contact, String reason, Instant now);

  /// Erasures that are not finished, oldest first, of all companies.
  List<Erasure> unfinished(int limit);

  /// Forgets messages of an erased person. Durable when it returns.
  void forget(Erasure erasure, List<MessageId> messages);

  /// Notes how far an erasure got. Durable when it returns.
  void put(Erasure erasure);

  /// Forgets an erasure itself: nothing of it is left to do. Durable when it returns.
  void finish(Erasure erasure);
}
