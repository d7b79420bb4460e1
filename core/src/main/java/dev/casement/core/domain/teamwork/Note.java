package dev.casement.core.domain.teamwork;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What somebody of the company wrote down beside a conversation. It is no message: nothing sends
/// it, no provider and no customer ever sees it.
///
/// @param author the person; without one a program wrote it
/// @param mentions colleagues who are to see it
public record Note(
    NoteId id,
    CompanyId company,
    ConversationId conversation,
    Optional<AgentId> author,
    String text,
    Set<AgentId> mentions,
    Instant createdAt) {

  /// Longer ones are documents, not notes.
  public static final int LONGEST = 4_000;

  public Note {
    mentions = Set.copyOf(mentions);
  }

  /// This note beside another conversation, as when two turn out to be one.
  public Note in(ConversationId into) {
    return new Note(id, company, into, author, text, mentions, createdAt);
  }
}
