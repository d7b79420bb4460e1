package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentChain;
import dev.casement.core.domain.consent.ConsentTombstone;
import dev.casement.core.domain.contact.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Consent histories. Entries are added by [ConversationStore#commit], which makes each the next
/// link of its contact's chain, and never change. Thread-safe.
public interface ConsentStore {

  /// Everything this contact agreed to or stopped, and those that were merged into it, oldest
  /// first.
  List<Consent> history(CompanyId company, ContactId contact);

  /// The same as evidence, as it is stored now: the chain of this contact, and those of the
  /// contacts that were merged into it. Chains stay with the contact that they were written for.
  List<ConsentChain> chains(CompanyId company, ContactId contact);

  /// Contacts that have a chain of their own, by id.
  ///
  /// @param after the one to begin behind; empty to begin at the start
  List<ContactId> holders(CompanyId company, Optional<ContactId> after, int most);

  /// Erases the chains of this contact and of those merged into it, and leaves a tombstone for each
  /// that had entries. Durable when it returns; what is recorded afterwards begins a new chain
  /// behind the tombstone's hash.
  ///
  /// @return whether there was anything to erase
  boolean erase(CompanyId company, ContactId contact, Instant at, String reason);

  /// What is left of erased chains of this contact and of those merged into it, oldest first.
  List<ConsentTombstone> tombstones(CompanyId company, ContactId contact);
}
