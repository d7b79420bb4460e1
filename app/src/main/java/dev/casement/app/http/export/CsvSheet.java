package dev.casement.app.http.export;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// One line for each message. A cell that a spreadsheet would run as a formula begins with an
/// apostrophe instead.
final class CsvSheet implements Sheet {

  private static final List<String> COLUMNS =
      List.of(
          "sent_at",
          "direction",
          "author",
          "type",
          "words",
          "status",
          "error",
          "amount",
          "currency",
          "external_id",
          "id");

  /// How formulas begin.
  private static final String FORMULA = "=+-@\t\r";

  @Override
  public String begin() {
    return row(COLUMNS.stream());
  }

  @Override
  public String line(JsonNode message) {
    return row(
        Stream.of(
            message.path("sent_at").asText(),
            message.path("direction").asText(),
            message.path("author").asText(),
            message.path("type").asText(),
            harmless(Words.of(message)),
            message.path("status").asText(),
            harmless(message.at("/error/message").asText()),
            message.at("/cost/amount").asText(),
            message.at("/cost/currency").asText(),
            harmless(message.path("external_id").asText()),
            message.path("id").asText()));
  }

  @Override
  public String note(JsonNode note) {
    return row(
        Stream.of(
            note.path("created_at").asText(),
            "internal",
            harmless(note.path("author_name").asText()),
            "note",
            harmless(note.path("text").asText()),
            "",
            "",
            "",
            "",
            "",
            note.path("id").asText()));
  }

  @Override
  public String end() {
    return "";
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String row(Stream<String> cells) {
    StringWriter line = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(line)) {
      csv.writeRecord(cells.toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString();
  }
}
