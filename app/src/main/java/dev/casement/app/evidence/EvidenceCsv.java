package dev.casement.app.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.casement.app.json.ConsentJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.ShapeException;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.ConsentChain;
import dev.casement.core.domain.consent.ConsentLink;
import dev.casement.core.domain.contact.ContactId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Evidence as a table, a line for each entry. Every line says how the chain begins, how long it is
/// and how it ends, so that a table from which lines were taken away is known. A cell that a
/// spreadsheet would run as a formula, or that begins with an apostrophe, has one more before it.
public final class EvidenceCsv {

  private static final List<String> OF_CHAIN =
      List.of("company_id", "contact_id", "origin", "length", "head");
  private static final List<String> OF_ENTRY =
      List.of(
          "position",
          "id",
          "channel",
          "kind",
          "purpose",
          "account_id",
          "by",
          "by_name",
          "source",
          "wording",
          "message_id",
          "at",
          "recorded_at",
          "previous",
          "hash");
  private static final String RISKY = "=+-@\t\r'";

  private EvidenceCsv() {}

  public static String write(Evidence evidence) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(Stream.concat(OF_CHAIN.stream(), OF_ENTRY.stream()).toList());
      for (ConsentChain chain : evidence.chains()) {
        for (ConsentLink link : chain.links()) {
          csv.writeRecord(line(chain, link));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> line(ConsentChain chain, ConsentLink link) {
    ObjectNode entry = ConsentJson.write(link.entry());
    return Stream.of(
            chain.company().value(),
            chain.contact().value(),
            chain.origin(),
            Long.toString(chain.length()),
            chain.head(),
            Long.toString(link.position()),
            link.entry().id(),
            entry.path("channel").asText(),
            entry.path("kind").asText(),
            entry.path("purpose").asText(),
            entry.path("account_id").asText(),
            entry.at("/by/kind").asText(),
            entry.at("/by/name").asText(),
            entry.path("source").asText(),
            entry.path("wording").asText(),
            entry.path("message_id").asText(),
            entry.path("at").asText(),
            entry.path("recorded_at").asText(),
            link.previous(),
            link.hash())
        .map(EvidenceCsv::harmless)
        .toList();
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && RISKY.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  /// The chains in such a table.
  ///
  /// @throws ShapeException where it is none
  public static List<ConsentChain> read(String text) {
    Map<List<String>, List<ConsentLink>> links = new LinkedHashMap<>();
    try (Stream<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text).stream()) {
      lines.forEach(line -> {
        List<String> chain = OF_CHAIN.stream().map(column -> cell(line, column)).toList();
        links.computeIfAbsent(chain, _ -> new ArrayList<>()).add(link(line));
      });
    } catch (CsvParseException broken) {
      throw new ShapeException("", "is not CSV", broken);
    }
    return links.entrySet().stream().map(chain -> chain(chain.getKey(), chain.getValue())).toList();
  }

  private static ConsentChain chain(List<String> cells, List<ConsentLink> links) {
    return new ConsentChain(
        new CompanyId(cells.get(0)),
        new ContactId(cells.get(1)),
        cells.get(2),
        number("length", cells.get(3)),
        cells.get(4),
        links);
  }

  private static ConsentLink link(NamedCsvRecord line) {
    ObjectNode entry = Json.object();
    OF_ENTRY.stream()
        .filter(column -> !cell(line, column).isEmpty())
        .forEach(column -> entry.put(column, cell(line, column)));
    ObjectNode by = entry.objectNode().put("kind", cell(line, "by"));
    if (entry.has("by_name")) {
      by.put("name", cell(line, "by_name"));
    }
    entry.set("by", by);
    return new ConsentLink(
        ConsentJson.read(
            Members.of(entry),
            cell(line, "id"),
            new CompanyId(cell(line, "company_id")),
            new ContactId(cell(line, "contact_id"))),
        number("position", cell(line, "position")),
        cell(line, "previous"),
        cell(line, "hash"));
  }

  private static String cell(NamedCsvRecord line, String column) {
    String cell =
        line.findField(column)
            .orElseThrow(
                () -> new ShapeException(column, "is missing: the file is no export of consents"));
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  private static long number(String column, String cell) {
    if (!cell.matches("[0-9]{1,18}")) {
      throw new ShapeException(column, "must be a whole number");
    }
    return Long.parseLong(cell);
  }
}
