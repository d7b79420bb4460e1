package dev.casement.adapter.instagram.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import dev.casement.meta.messaging.sandbox.Attachments;
import dev.casement.meta.messaging.sandbox.Attempt;
import dev.casement.meta.messaging.sandbox.House;
import dev.casement.meta.messaging.sandbox.Refusal;
import dev.casement.meta.messaging.sandbox.Remark;
import dev.casement.meta.messaging.sandbox.Shapes;
import dev.casement.meta.sandbox.GraphRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Instagram as it treats what professional accounts send.
final class InstagramHouse implements House {

  private static final Refusal TOO_LATE = Refusal.of(10, 2534022);
  private static final Refusal NOT_GRANTED = Refusal.of(200);

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int MOST_BYTES_OF_TEXT = 1000;
  private static final Set<String> TEMPLATES = Set.of("generic");

  /// Since then a thread that began behind an ad may stay open for a week.
  private static final Instant START_OF_AD_WEEK = Instant.parse("2026-09-28T00:00:00Z");

  @Override
  public String object() {
    return "instagram";
  }

  @Override
  public Refusal stranger() {
    return Refusal.of(100, 2534014);
  }

  @Override
  public Optional<Refusal> refuses(Json message) {
    int bytes = message.textOrEmpty("text").getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES_OF_TEXT) {
      return Optional.of(Refusal.because(100, "The message must be at most 1000 bytes of UTF-8."));
    }
    String template = message.at("attachment").at("payload").textOrEmpty("template_type");
    if (!template.isEmpty() && !TEMPLATES.contains(template)) {
      return Optional.of(Refusal.of(100, 2534015));
    }
    return Shapes.quickReplies(message)
        .or(() -> Attachments.one(message, TEMPLATES))
        .or(() -> Attachments.several(message, 0));
  }

  @Override
  public Optional<Refusal> refuses(Attempt attempt) {
    return badTiming(attempt);
  }

  private static Optional<Refusal> badTiming(Attempt attempt) {
    return switch (attempt.messagingType().orElse("RESPONSE")) {
      case "RESPONSE", "UPDATE" -> isOpen(attempt) ? Optional.empty() : Optional.of(TOO_LATE);
      case "MESSAGE_TAG" -> badTag(attempt);
      default -> Optional.of(Refusal.because(100, "Param messaging_type is not one of them."));
    };
  }

  private static boolean isOpen(Attempt attempt) {
    boolean byAd = !attempt.now().isBefore(START_OF_AD_WEEK) && attempt.cameByAdWithin(WEEK);
    return attempt.openedWithin(DAY) || byAd;
  }

  private static Optional<Refusal> badTag(Attempt attempt) {
    if (attempt.tag().filter("HUMAN_AGENT"::equals).isEmpty()) {
      return Optional.of(Refusal.because(100, "The message tag is not supported."));
    }
    if (!attempt.granted().contains("human_agent")) {
      return Optional.of(NOT_GRANTED);
    }
    return attempt.openedWithin(WEEK) ? Optional.empty() : Optional.of(TOO_LATE);
  }

  @Override
  public Optional<Refusal> refusesPrivateReply(Set<String> granted) {
    return granted.contains("private_reply") ? Optional.empty() : Optional.of(NOT_GRANTED);
  }

  @Override
  public boolean tellsDelivery() {
    return false;
  }

  @Override
  public boolean tellsReadByWatermark() {
    return false;
  }

  @Override
  public boolean renewsTokens() {
    return true;
  }

  @Override
  public Optional<Answer> edge(String edge, GraphRequest request, StandInAccount account) {
    return Optional.empty();
  }

  @Override
  public ObjectNode profile(String customerId, String name) {
    return Json.object().put("id", customerId).put("name", name).put("username", userName(name));
  }

  private static String userName(String name) {
    return name.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
  }

  @Override
  public ObjectNode change(Remark remark) {
    boolean live = remark.place() == Remark.Place.BROADCAST;
    ObjectNode change = Json.object().put("field", live ? "live_comments" : "comments");
    ObjectNode value = change.putObject("value");
    value.put("id", remark.id()).put("text", remark.text());
    value.putObject("from").put("id", remark.customer()).put("username", userName(remark.name()));
    value
        .putObject("media")
        .put("id", "sandbox_media")
        .put("media_product_type", live ? "LIVE" : "FEED");
    return change;
  }
}
