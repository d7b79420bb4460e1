package dev.casement.core.domain.contact;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One line of a contact's history: which addresses came or went, by whose word, and why. Lines are
/// added and never changed.
///
/// @param identities the addresses that came or went
/// @param other the contact they came from or went to, where there is one
/// @param undoes the line that this one takes back
/// @param agent who did it by hand, where that is known
/// @param reason in the words of whoever said so
public record LinkRecord(
    String id,
    CompanyId company,
    ContactId contact,
    Kind kind,
    By by,
    Optional<AgentId> agent,
    List<Identity> identities,
    Optional<ContactId> other,
    Optional<String> undoes,
    String reason,
    Instant at) {

  public LinkRecord {
    identities = List.copyOf(identities);
  }

  /// What happened.
  public enum Kind {
    /// These addresses became this person's.
    LINKED,
    /// Another contact was found to be this person, and its addresses came along.
    MERGED,
    /// A merge or link was taken back, and these addresses went.
    UNMERGED,
    /// The provider gave these addresses to somebody else.
    REASSIGNED,
    /// This person left these addresses for others.
    LEFT
  }

  /// By whose word.
  public enum By {
    PROVIDER,
    HAND
  }
}
