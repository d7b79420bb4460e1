package dev.casement.core.usecase;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Note;
import dev.casement.core.domain.teamwork.NoteId;
import dev.casement.core.port.store.NoteStore;
import dev.casement.core.port.store.Stores;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes private notes beside conversations, and takes them back.
public final class TakeNotes {

  private final Stores stores;
  private final NoteStore notes;
  private final Ids ids;
  private final InstantSource clock;

  TakeNotes(Stores stores, Ids ids, InstantSource clock) {
    this.stores = stores;
    this.notes = stores.desk().notes();
    this.ids = ids;
    this.clock = clock;
  }

  public Answer write(
      CompanyId company,
      ConversationId id,
      Optional<AgentId> author,
      String text,
      List<AgentId> mentions) {
    Optional<Conversation> conversation = stores.conversations().conversation(company, id);
    if (conversation.isEmpty()) {
      return new Answer.Unknown();
    }
    List<FieldFault> faults = new ArrayList<>();
    for (int place = 0; place < mentions.size(); place++) {
      if (stores.companies().agent(company, mentions.get(place)).isEmpty()) {
        faults.add(
            new FieldFault("mentions." + place, "must be the id of an agent of this company"));
      }
    }
    if (!faults.isEmpty()) {
      return new Answer.Invalid(faults);
    }
    Note note =
        new Note(
            new NoteId(ids.next()),
            company,
            conversation.get().id(),
            author,
            text,
            Set.copyOf(mentions),
            clock.instant());
    notes.add(note);
    return new Answer.Written(note);
  }

  /// Only its author takes a note back; what a program wrote, any program of the company.
  public Removal remove(
      CompanyId company, ConversationId conversation, NoteId id, Optional<AgentId> who) {
    Optional<Note> note =
        notes
            .note(company, id)
            .filter(found ->
                stores
                    .conversations()
                    .conversation(company, conversation)
                    .filter(beside -> beside.id().equals(found.conversation()))
                    .isPresent());
    if (note.isEmpty()) {
      return Removal.UNKNOWN;
    }
    if (!note.get().author().equals(who)) {
      return Removal.NOT_YOURS;
    }
    return notes.remove(company, id) ? Removal.REMOVED : Removal.UNKNOWN;
  }

  /// What came of taking one back.
  public enum Removal {
    REMOVED,
    NOT_YOURS,
    UNKNOWN
  }

  /// What came of writing one.
  public sealed interface Answer {

    record Written(Note note) implements Answer {}

    record Invalid(List<FieldFault> faults) implements Answer {
      public Invalid {
        faults = List.copyOf(faults);
      }
    }

    record Unknown() implements Answer {}
  }
}
