package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.Rate;
import dev.casement.core.domain.billing.RateCard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/// Prices and budgets for the store.
public final class RateCardJson {

  private RateCardJson() {}

  public static ObjectNode write(RateCard card) {
    ObjectNode tree = Json.object().put("name", card.name()).put("example", card.isExample());
    tree.set("rates", Json.array(card.rates(), RateCardJson::write));
    return tree;
  }

  /// Reads what [#write] wrote.
  public static RateCard read(Members card) {
    return new RateCard(
        card.text("name"), card.flag("example"), card.objects("rates", RateCardJson::rate));
  }

  private static ObjectNode write(Rate rate) {
    ObjectNode tree =
        Json.object()
            .put("from", rate.from().toString())
            .put("currency", rate.currency())
            .put("market", rate.market())
            .put("category", rate.category())
            .put("tier_from", rate.tierFrom())
            .put("amount", rate.amount().toPlainString());
    tree.set("countries", Json.texts(rate.countries().stream().sorted().toList()));
    return tree;
  }

  private static Rate rate(Members rate) {
    return new Rate(
        LocalDate.parse(rate.text("from")),
        rate.text("currency"),
        rate.text("market"),
        Set.copyOf(rate.texts("countries")),
        rate.text("category"),
        rate.maybeWhole("tier_from").orElse(0L),
        new BigDecimal(rate.text("amount")));
  }

  /// As the API shows it: `{amount, currency, warn_at, refuse}`.
  public static ObjectNode write(Budget budget) {
    return Json.object()
        .put("amount", budget.amount().toPlainString())
        .put("currency", budget.currency())
        .put("warn_at", budget.warnAt().toPlainString())
        .put("refuse", budget.refuse());
  }

  /// Reads what [#write] wrote.
  public static Budget budget(Members budget) {
    return new Budget(
        new BigDecimal(budget.text("amount")),
        budget.text("currency"),
        new BigDecimal(budget.text("warn_at")),
        budget.flag("refuse"));
  }
}
