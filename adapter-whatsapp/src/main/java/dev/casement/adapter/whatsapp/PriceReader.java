package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.billing.PriceWord;
import dev.casement.meta.Json;
import java.util.Optional;

/// What a status says about the price of its message: the members `pricing` and `conversation`
/// (meta-rules section 4.4). Words that nobody told us about are kept as they are.
final class PriceReader {

  /// Tells more than the type beside it: a message of a body that does not pay.
  private static final String EXEMPT = "paid_exempt";

  private PriceReader() {}

  static Optional<PriceWord> read(Json status) {
    Json pricing = status.at("pricing");
    Optional<PriceWord.OfConversation> conversation = conversation(status.at("conversation"));
    PriceWord word =
        new PriceWord(
            pricing.text("pricing_model"),
            pricing.has("billable") ? Optional.of(pricing.flag("billable")) : Optional.empty(),
            pricing.text("subtype").filter(EXEMPT::equals).or(() -> pricing.text("type")),
            pricing.text("category"),
            conversation);
    return word.isPrice() || conversation.isPresent() ? Optional.of(word) : Optional.empty();
  }

  private static Optional<PriceWord.OfConversation> conversation(Json conversation) {
    return conversation
        .text("id")
        .map(id ->
            new PriceWord.OfConversation(
                id,
                conversation.at("origin").text("type"),
                conversation.time("expiration_timestamp")));
  }
}
