package dev.casement.app.http.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.http.server.Response;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Writes one conversation out, page by page.
public final class Export implements Response.Streaming {

  private final Sheet sheet;
  private final Function<Optional<Cursor>, Page<JsonNode>> pages;
  private final Deque<JsonNode> notes;

  /// An export that begins when it is written.
  ///
  /// @param pages its messages from a cursor on, oldest first, as the API shows them
  /// @param notes beside it, oldest first
  public Export(
      Format format,
      Heading heading,
      Function<Optional<Cursor>, Page<JsonNode>> pages,
      List<JsonNode> notes) {
    this.sheet = format.sheet(heading);
    this.pages = pages;
    this.notes = new ArrayDeque<>(notes);
  }

  @Override
  public void writeTo(Response.Sink sink) throws IOException {
    write(sink, sheet.begin());
    Optional<Cursor> from = Optional.empty();
    do {
      Page<JsonNode> page = pages.apply(from);
      StringBuilder lines = new StringBuilder();
      page.items()
          .forEach(message -> lines.append(notesUntil(message)).append(sheet.line(message)));
      write(sink, lines.toString());
      from = page.next();
    } while (from.isPresent());
    StringBuilder rest = new StringBuilder();
    notes.forEach(note -> rest.append(sheet.note(note)));
    write(sink, rest + sheet.end());
  }

  private String notesUntil(JsonNode message) {
    Instant until = Instant.parse(message.path("sent_at").asText());
    StringBuilder lines = new StringBuilder();
    while (!notes.isEmpty() && !at(notes.getFirst()).isAfter(until)) {
      lines.append(sheet.note(notes.removeFirst()));
    }
    return lines.toString();
  }

  private static Instant at(JsonNode note) {
    return Instant.parse(note.path("created_at").asText());
  }

  private static void write(Response.Sink sink, String text) throws IOException {
    if (!text.isEmpty()) {
      sink.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
