package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import java.math.BigDecimal;

/// A price: `{model, category, amount, currency, free_because?, unknown_because?}`; the amount is a
/// decimal text, null where nobody knows it.
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
    return tree;
  }

  public static Quote read(Members quote) {
    return new Quote(
        quote.maybeWord("model", PricingModel.class),
        quote.text("category"),
        quote.maybeText("amount").map(BigDecimal::new),
        quote.maybeText("currency"),
        quote.maybeText("free_because"),
        quote.maybeText("unknown_because"));
  }
}
