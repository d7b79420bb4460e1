package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.billing.Market;
import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import java.math.BigDecimal;

/// A price: `{model, category, amount, currency, free_because?, unknown_because?}`; the amount is a
/// decimal text, null where nobody knows it. Beyond these it tells the customer's `country` and
/// `market`, the tier by `volume`, the most that an unknown price can be, and when another begins.
public final class QuoteJson {

  private QuoteJson() {}

  public static ObjectNode write(Quote quote) {
    ObjectNode tree = Json.object();
    Json.putOrNull(tree, "model", quote.model().map(Words::of));
    tree.put("category", quote.category());
    Json.putOrNull(tree, "amount", quote.amount().map(BigDecimal::toPlainString));
    Json.putOrNull(tree, "currency", quote.currency());
    Json.put(tree, "free_because", quote.freeBecause());
    Json.put(tree, "unknown_because", quote.unknownBecause());
    Json.put(tree, "country", quote.market().country());
    Json.put(tree, "market", quote.market().name());
    if (quote.market().volume() > 0) {
      tree.put("volume", quote.market().volume());
    }
    Json.put(tree, "at_most", quote.atMost().map(BigDecimal::toPlainString));
    Json.put(tree, "may_change_at", quote.mayChangeAt().map(Json::instant));
    return tree;
  }

  public static Quote read(Members quote) {
    return new Quote(
        quote.maybeWord("model", PricingModel.class),
        quote.text("category"),
        quote.maybeText("amount").map(BigDecimal::new),
        quote.maybeText("currency"),
        quote.maybeText("free_because"),
        quote.maybeText("unknown_because"),
        new Market(
            quote.maybeText("country"),
            quote.maybeText("market"),
            quote.maybeWhole("volume").orElse(0L)),
        quote.maybeText("at_most").map(BigDecimal::new),
        quote.maybeInstant("may_change_at"));
  }
}
