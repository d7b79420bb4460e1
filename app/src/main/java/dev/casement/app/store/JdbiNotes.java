package dev.casement.app.store;

import dev.casement.app.json.Json;
import dev.casement.app.store.FeedWriter.News;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Note;
import dev.casement.core.domain.teamwork.NoteId;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.NoteStore;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Private notes in the database.
final class JdbiNotes implements NoteStore {

  private static final String NOTES =
      "select company, id, conversation, author, content, mentions, created_at from note"
          + " where company = :company";

  private final Reads reads;
  private final GroupCommit writer;
  private final FeedWriter feedWriter;
  private final JdbiFeed feed;

  JdbiNotes(Reads reads, GroupCommit writer, FeedWriter feedWriter, JdbiFeed feed) {
    this.reads = reads;
    this.writer = writer;
    this.feedWriter = feedWriter;
    this.feed = feed;
  }

  @Override
  public Optional<Note> note(CompanyId company, NoteId id) {
    return reads.read(handle ->
        handle
            .createQuery(NOTES + " and id = :id")
            .bind("company", company.value())
            .bind("id", id.value())
            .map((row, _) -> map(row))
            .findOne());
  }

  @Override
  public Page<Note> notes(CompanyId company, ConversationId conversation, PageRequest page) {
    Keyset keyset = new Keyset("company,conversation", "created_at", "id", false);
    String sql = NOTES + " and conversation = :conversation" + keyset.after(page) + keyset.order();
    List<Note> found =
        reads.read(handle ->
            keyset
                .bind(handle.createQuery(sql), page)
                .bind("company", company.value())
                .bind("conversation", conversation.value())
                .map((row, _) -> map(row))
                .list());
    return Keyset.page(found, note -> new Cursor(note.createdAt(), note.id().value()), page);
  }

  private static Note map(ResultSet row) throws SQLException {
    Set<AgentId> mentions = new HashSet<>();
    Rows.tree(row, "mentions").forEach(id -> mentions.add(new AgentId(id.asText())));
    return new Note(
        new NoteId(row.getString("id")),
        new CompanyId(row.getString("company")),
        new ConversationId(row.getString("conversation")),
        Rows.maybeText(row, "author").map(AgentId::new),
        row.getString("content"),
        mentions,
        Rows.instant(row, "created_at"));
  }

  @Override
  public void add(Note note) {
    writer.write(
        Scope.of(note.company()),
        handle -> {
          ConversationId beside = Absorption.into(handle, note.company(), note.conversation());
          handle.execute(
              "insert into note (company, id, conversation, author, content, mentions, created_at)"
                  + " values (?, ?, ?, ?, ?, ?, ?)",
              note.company().value(),
              note.id().value(),
              beside.value(),
              note.author().map(AgentId::value),
              note.text(),
              Json.print(
                  Json.texts(note.mentions().stream().map(AgentId::value).sorted().toList())),
              note.createdAt().toEpochMilli());
          feedWriter.add(
              handle, note.company(), List.of(new News(Kind.NOTE_CREATED, note.id().value())));
          return note;
        });
    feed.tell(note.company());
  }

  @Override
  public boolean remove(CompanyId company, NoteId id) {
    boolean known =
        writer.write(
            Scope.of(company),
            handle -> {
              int gone =
                  handle.execute(
                      "delete from note where company = ? and id = ?", company.value(), id.value());
              if (gone > 0) {
                feedWriter.add(handle, company, List.of(new News(Kind.NOTE_DELETED, id.value())));
              }
              return gone > 0;
            });
    if (known) {
      feed.tell(company);
    }
    return known;
  }

  @Override
  public void removeAll(CompanyId company, ConversationId conversation) {
    Page<Note> page = notes(company, conversation, PageRequest.first(PageRequest.MOST));
    page.items().forEach(note -> remove(company, note.id()));
    if (page.next().isPresent()) {
      removeAll(company, conversation);
    }
  }
}
