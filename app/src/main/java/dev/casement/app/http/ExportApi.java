package dev.casement.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.http.export.Export;
import dev.casement.app.http.export.Format;
import dev.casement.app.http.export.Heading;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.ConversationView;
import dev.casement.app.http.view.MessageView;
import dev.casement.app.http.view.NoteView;
import dev.casement.app.json.Words;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.teamwork.Note;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Reader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `/v1/conversations/{id}/export`: a conversation to keep outside.
final class ExportApi implements Resource {
  private static final String STYLED =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

  private final Access access;
  private final Stores stores;
  private final InstantSource clock;
  private final Readers readers;
  private final MessageView messages;
  private final ConversationView conversations;
  private final NoteView notes;

  ExportApi(
      Access access,
      Stores stores,
      InstantSource clock,
      Readers readers,
      MessageView messages,
      ConversationView conversations,
      NoteView notes) {
    this.access = access;
    this.stores = stores;
    this.clock = clock;
    this.readers = readers;
    this.messages = messages;
    this.conversations = conversations;
    this.notes = notes;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/conversations/{id}/export", access.everybody(this::export));
  }

  private Response export(Call call) {
    Format format =
        call.query(
                "format",
                word -> Words.find(Format.class, word),
                "must be one of " + Words.all(Format.class))
            .orElse(Format.JSON);
    Optional<Conversation> found =
        stores.conversations().conversation(call.company(), new ConversationId(call.id()));
    if (found.isEmpty()) {
      return Response.problem(Missing.of("conversation"));
    }
    String file = format.fileName("conversation-" + found.get().id());
    return Response.stream(format.contentType(), written(call, format, found.get()))
        .header("Content-Security-Policy", STYLED)
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"");
  }

  private Export written(Call call, Format format, Conversation conversation) {
    Company company = stores.companies().company(call.company()).orElseThrow();
    Reader reader = readers.of(call);
    Heading heading =
        new Heading(
            conversations.of(conversation, readers.onlooker(call)),
            company.name(),
            clock.instant(),
            company.zone(),
            Locale.forLanguageTag(reader.language().tag()));
    return new Export(
        format, heading, from -> page(conversation, from, reader), notes(call, conversation));
  }

  /// Oldest first; none where the export is for somebody who is not to see them.
  private List<JsonNode> notes(Call call, Conversation conversation) {
    boolean wanted = call.flag("notes").orElse(true);
    List<JsonNode> all = new ArrayList<>();
    Optional<Cursor> from = Optional.empty();
    boolean more = wanted;
    while (more) {
      Page<Note> page =
          stores
              .desk()
              .notes()
              .notes(
                  conversation.company(),
                  conversation.id(),
                  new PageRequest(PageRequest.MOST, from));
      page.items().forEach(note -> all.add(notes.of(note)));
      from = page.next();
      more = from.isPresent();
    }
    return all.reversed();
  }

  private Page<JsonNode> page(Conversation conversation, Optional<Cursor> from, Reader reader) {
    Page<Message> page =
        stores
            .conversations()
            .messages(
                conversation.company(),
                conversation.id(),
                ConversationStore.Order.OLDEST_FIRST,
                new PageRequest(PageRequest.MOST, from));
    List<JsonNode> shown =
        page.items().stream().<JsonNode>map(message -> messages.of(message, reader)).toList();
    return new Page<>(shown, page.next());
  }
}
