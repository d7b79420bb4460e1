package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Note;
import dev.casement.core.domain.teamwork.NoteId;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.NoteStore;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.util.List;
import java.util.Optional;

/// Notes in memory, beside the conversations they are about.
final class MemoryNotes implements NoteStore {

  private final Rows rows;
  private final MemoryFeed feed;

  MemoryNotes(Rows rows, MemoryFeed feed) {
    this.rows = rows;
    this.feed = feed;
  }

  @Override
  public Optional<Note> note(CompanyId company, NoteId id) {
    synchronized (rows) {
      return Optional.ofNullable(rows.of(company).notes.get(id));
    }
  }

  @Override
  public Page<Note> notes(CompanyId company, ConversationId conversation, PageRequest page) {
    synchronized (rows) {
      List<Note> beside =
          rows.of(company).notes.values().stream()
              .filter(note -> note.conversation().equals(conversation))
              .toList();
      return Paging.descending(beside, n -> new Cursor(n.createdAt(), n.id().value()), page);
    }
  }

  @Override
  public void add(Note note) {
    synchronized (rows) {
      rows.of(note.company()).notes.put(note.id(), note);
    }
    feed.tell(note.company(), ConversationFeed.Kind.NOTE_CREATED, note.id().value());
  }

  @Override
  public boolean remove(CompanyId company, NoteId id) {
    synchronized (rows) {
      if (rows.of(company).notes.remove(id) == null) {
        return false;
      }
    }
    feed.tell(company, ConversationFeed.Kind.NOTE_DELETED, id.value());
    return true;
  }

  @Override
  public void removeAll(CompanyId company, ConversationId conversation) {
    List<NoteId> beside;
    synchronized (rows) {
      beside =
          rows.of(company).notes.values().stream()
              .filter(note -> note.conversation().equals(conversation))
              .map(Note::id)
              .toList();
    }
    beside.forEach(id -> remove(company, id));
  }
}
