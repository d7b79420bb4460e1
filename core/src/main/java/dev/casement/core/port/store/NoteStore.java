package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Note;
import dev.casement.core.domain.teamwork.NoteId;
import java.util.Optional;

/// Private notes. They follow their conversation into the one that absorbs it. Each change feeds
/// the company's feed. Thread-safe; what is added or removed is durable when the call returns.
public interface NoteStore {

  Optional<Note> note(CompanyId company, NoteId id);

  /// The notes beside a conversation, newest first.
  Page<Note> notes(CompanyId company, ConversationId conversation, PageRequest page);

  void add(Note note);

  /// Removes it, and says whether there was such a note.
  boolean remove(CompanyId company, NoteId id);

  /// Removes all notes beside a conversation.
  void removeAll(CompanyId company, ConversationId conversation);
}
