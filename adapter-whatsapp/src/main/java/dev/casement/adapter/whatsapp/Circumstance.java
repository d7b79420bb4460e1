package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Circumstances.Forwarded;
import dev.casement.core.domain.message.Circumstances.ProductRef;
import dev.casement.core.domain.message.Circumstances.Referral;
import dev.casement.meta.Json;
import java.util.Optional;

/// What came with a message of a customer: the ad behind it, the product asked about, who in a
/// group wrote it.
final class Circumstance {

  private Circumstance() {}

  static Circumstances of(Json message) {
    Json context = message.at("context");
    return new Circumstances(
        referral(message.at("referral")),
        product(context.at("referred_product")),
        Optional.empty(),
        forwarded(context),
        participant(message),
        Optional.empty());
  }

  private static Optional<Referral> referral(Json referral) {
    return referral.isObject()
        ? Optional.of(
            new Referral(
                referral.text("source_type").orElse("ad"),
                referral.text("ref"),
                referral.text("source_id"),
                referral.text("source_url"),
                referral.text("headline"),
                referral.text("body"),
                referral
                    .text("image_url")
                    .or(() -> referral.text("video_url"))
                    .or(() -> referral.text("thumbnail_url")),
                referral.text("ctwa_clid"),
                referral.at("welcome_message").text("text")))
        : Optional.empty();
  }

  private static Optional<ProductRef> product(Json product) {
    return product
        .text("product_retailer_id")
        .map(id -> new ProductRef(product.text("catalog_id"), id));
  }

  private static Forwarded forwarded(Json context) {
    if (context.flag("frequently_forwarded")) {
      return Forwarded.OFTEN;
    }
    return context.flag("forwarded") ? Forwarded.ONCE : Forwarded.NO;
  }

  private static Optional<String> participant(Json message) {
    return message.has("group_id")
        ? message.text("from_user_id").or(() -> message.text("from"))
        : Optional.empty();
  }
}
