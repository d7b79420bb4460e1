package dev.casement.app.http.view;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/// Rows as lines of text, below a line of headings.
final class CsvTable {

  private CsvTable() {}

  static <T> String of(List<String> columns, List<T> rows, Function<T, List<String>> cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(columns);
      rows.forEach(row -> csv.writeRecord(cells.apply(row)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
