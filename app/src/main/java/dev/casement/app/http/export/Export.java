package dev.casement.app.http.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.http.server.Response;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/// Writes one conversation out, page by page.
public final class Export implements Response.Streaming {

  private final Sheet sheet;
  private final Function<Optional<Cursor>, Page<JsonNode>> pages;

  /// An export that begins when it is written.
  ///
  /// @param pages its messages from a cursor on, oldest first, as the API shows them
  public Export(Format format, Heading heading, Function<Optional<Cursor>, Page<JsonNode>> pages) {
    this.sheet = format.sheet(heading);
    this.pages = pages;
  }

  @Override
  public void writeTo(Response.Sink sink) throws IOException {
    write(sink, sheet.begin());
    Optional<Cursor> from = Optional.empty();
    do {
      Page<JsonNode> page = pages.apply(from);
      StringBuilder lines = new StringBuilder();
      page.items().forEach(message -> lines.append(sheet.line(message)));
      write(sink, lines.toString());
      from = page.next();
    } while (from.isPresent());
    write(sink, sheet.end());
  }

  private static void write(Response.Sink sink, String text) throws IOException {
    if (!text.isEmpty()) {
      sink.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
