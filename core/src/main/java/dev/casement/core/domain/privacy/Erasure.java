package dev.casement.core.domain.privacy;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A person who was taken away, and of whom traces are left that are to follow. It names the person
/// only for as long as it takes to find those.
///
/// @param id time-ordered
/// @param contacts the person's contact, and those that had been merged into it
/// @param identities every address the person was seen at
/// @param conversations those that the person had
/// @param reason why, as whoever asked for it says
/// @param reached how far the traces were followed; empty at the beginning
public record Erasure(
    String id,
    CompanyId company,
    List<ContactId> contacts,
    List<Identity> identities,
    List<ConversationId> conversations,
    String reason,
    Instant at,
    Optional<String> reached) {

  public Erasure {
    contacts = List.copyOf(contacts);
    identities = List.copyOf(identities);
    conversations = List.copyOf(conversations);
  }

  /// The same, followed up to here.
  public Erasure reached(String place) {
    return new Erasure(
        id, company, contacts, identities, conversations, reason, at, Optional.of(place));
  }
}
