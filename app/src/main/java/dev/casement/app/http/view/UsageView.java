package dev.casement.app.http.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.core.usecase.ReadUsage;
import java.math.BigDecimal;
import java.util.List;

/// Sums of what messages cost.
public final class UsageView {
  private static final List<String> COLUMNS =
      List.of("key", "messages", "delivered", "charged", "unpriced", "amount", "currency");

  private UsageView() {}

  public static ObjectNode row(ReadUsage.Row row) {
    return Json.object()
        .put("key", row.key())
        .put("messages", row.sums().messages())
        .put("delivered", row.sums().delivered())
        .put("charged", row.sums().charged())
        .put("unpriced", row.sums().unpriced())
        .put("amount", row.amount().map(BigDecimal::toPlainString).orElse(null))
        .put("currency", row.currency().orElse(null))
        .put("pending", row.sums().pending().toPlainString());
  }

  public static String csv(List<ReadUsage.Row> rows) {
    return CsvTable.of(
        COLUMNS,
        rows,
        row ->
            List.of(
                row.key(),
                Long.toString(row.sums().messages()),
                Long.toString(row.sums().delivered()),
                Long.toString(row.sums().charged()),
                Long.toString(row.sums().unpriced()),
                row.amount().map(BigDecimal::toPlainString).orElse(""),
                row.currency().orElse("")));
  }
}
