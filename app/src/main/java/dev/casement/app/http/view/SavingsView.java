package dev.casement.app.http.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.core.usecase.ReadSavings;
import java.math.BigDecimal;
import java.util.List;

/// Sums of what answering inside the window saved.
public final class SavingsView {
  private static final List<String> COLUMNS =
      List.of(
          "key",
          "answers",
          "free_templates",
          "unpriced",
          "as_templates",
          "amount",
          "saved",
          "currency");

  private SavingsView() {}

  public static ObjectNode row(ReadSavings.Row row) {
    return Json.object()
        .put("key", row.key())
        .put("answers", row.answers())
        .put("free_templates", row.freeTemplates())
        .put("unpriced", row.unpriced())
        .put("as_templates", row.saved().map(_ -> row.asTemplates().toPlainString()).orElse(null))
        .put("amount", row.saved().map(_ -> row.cost().toPlainString()).orElse(null))
        .put("saved", row.saved().map(BigDecimal::toPlainString).orElse(null))
        .put("currency", row.currency().isEmpty() ? null : row.currency());
  }

  public static String csv(List<ReadSavings.Row> rows) {
    return CsvTable.of(
        COLUMNS,
        rows,
        row ->
            List.of(
                row.key(),
                Long.toString(row.answers()),
                Long.toString(row.freeTemplates()),
                Long.toString(row.unpriced()),
                row.saved().map(_ -> row.asTemplates().toPlainString()).orElse(""),
                row.saved().map(_ -> row.cost().toPlainString()).orElse(""),
                row.saved().map(BigDecimal::toPlainString).orElse(""),
                row.currency()));
  }
}
