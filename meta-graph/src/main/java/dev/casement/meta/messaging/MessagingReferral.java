package dev.casement.meta.messaging;

import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Circumstances.Forwarded;
import dev.casement.core.domain.message.Circumstances.ProductRef;
import dev.casement.core.domain.message.Circumstances.Referral;
import dev.casement.core.domain.message.Circumstances.Story;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;

/// Reads what led a person into the conversation, and what else came with what they said.
final class MessagingReferral {

  /// One of them there is, unless only a product is named.
  private static final List<String> MARKS = List.of("source", "type", "ref", "ad_id");

  private MessagingReferral() {}

  /// What came with a message.
  ///
  /// @param element what the message stands in; a plug-in of the company's website is named there
  static Circumstances with(Json message, Json element) {
    Json referral = message.at("referral");
    Json story = message.at("reply_to").at("story");
    Json prior = element.at("prior_message");
    if (referral.isNothing() && story.isNothing() && prior.isNothing()) {
      return Circumstances.NONE;
    }
    Optional<Story> answered =
        story.isObject()
            ? Optional.of(new Story(story.text("id"), story.text("url")))
            : Optional.empty();
    return circumstances(referral(referral).or(() -> plugIn(prior)), product(referral), answered);
  }

  /// What came with anything but a message.
  static Circumstances of(Json referral) {
    return circumstances(referral(referral), product(referral), Optional.empty());
  }

  /// Whether an ad led here.
  static boolean isAd(Json referral) {
    return referral.textOrEmpty("source").equalsIgnoreCase("ADS");
  }

  /// What a person can read of it.
  static String words(Json referral) {
    String where = isAd(referral) ? "Came through an ad" : "Came through a link";
    return referral
        .at("ads_context_data")
        .text("ad_title")
        .or(() -> referral.text("ref"))
        .map(what -> where + ": " + what)
        .orElse(where);
  }

  private static Circumstances circumstances(
      Optional<Referral> referral, Optional<ProductRef> product, Optional<Story> story) {
    return new Circumstances(
        referral, product, story, Forwarded.NO, Optional.empty(), Optional.empty());
  }

  private static Optional<Referral> referral(Json referral) {
    if (MARKS.stream().noneMatch(referral::has)) {
      return Optional.empty();
    }
    Json ad = referral.at("ads_context_data");
    return Optional.of(
        new Referral(
            referral.text("source").or(() -> referral.text("type")).orElse(""),
            referral.text("ref"),
            referral.text("ad_id").or(() -> ad.text("post_id")),
            referral.text("referer_uri"),
            ad.text("ad_title"),
            Optional.empty(),
            ad.text("photo_url").or(() -> ad.text("video_url")),
            Optional.empty(),
            Optional.empty()));
  }

  private static Optional<Referral> plugIn(Json prior) {
    return prior
        .text("source")
        .map(source ->
            new Referral(
                source,
                prior.text("identifier"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private static Optional<ProductRef> product(Json referral) {
    return referral
        .at("product")
        .text("id")
        .or(() -> referral.at("ads_context_data").text("product_id"))
        .map(id -> new ProductRef(Optional.empty(), id));
  }
}
