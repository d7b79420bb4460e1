package dev.casement.app.http.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.app.json.QuoteJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.billing.Difference;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.PriceWord;
import java.math.BigDecimal;

/// What the books say of one message: what it was quoted at, what the provider said, what was
/// booked, and why that differs.
public final class LedgerView {

  private LedgerView() {}

  public static ObjectNode of(LedgerEntry entry) {
    ObjectNode tree =
        Json.object()
            .put("message_id", entry.message().value())
            .put("account_id", entry.account().value())
            .put("day", entry.day().toString());
    tree.set("quoted", QuoteJson.write(entry.quote()));
    entry.said().ifPresent(said -> tree.set("said", said(said)));
    entry.deliveredAt().ifPresent(at -> tree.put("delivered_at", Json.instant(at)));
    entry
        .booked()
        .ifPresentOrElse(
            cost -> tree.set("booked", QuoteJson.write(cost)), () -> tree.putNull("booked"));
    Difference difference = Difference.of(entry);
    tree.putObject("difference")
        .put("because", Words.of(difference.because()))
        .put("amount", difference.amount().map(BigDecimal::toPlainString).orElse(null));
    return tree;
  }

  /// The provider's own words.
  private static ObjectNode said(LedgerEntry.Said<PriceWord> said) {
    ObjectNode tree =
        Json.object().put("at", Json.instant(said.at())).put("with", Words.of(said.state()));
    PriceWord word = said.word();
    word.model().ifPresent(model -> tree.put("meta_pricing_model", model));
    word.billable().ifPresent(billable -> tree.put("meta_billable", billable));
    word.type().ifPresent(type -> tree.put("meta_type", type));
    word.category().ifPresent(category -> tree.put("meta_category", category));
    return tree;
  }
}
