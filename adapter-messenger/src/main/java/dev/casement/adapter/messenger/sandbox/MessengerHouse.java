package dev.casement.adapter.messenger.sandbox;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Messenger as it treats what Pages send.
final class MessengerHouse implements House {

  private static final Refusal TOO_LATE = Refusal.of(10, 2018278);
  private static final Refusal NOT_GRANTED = Refusal.of(200);

  /// The one post of a Page of the sandbox, below which everybody comments.
  private static final String POST = "sandbox_post";

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_PICTURES = 30;
  private static final Set<String> TEMPLATES = Set.of("generic", "button", "media", "image_grid");

  /// Until then one more message could follow after the day.
  private static final Instant END_OF_ONE_MORE = Instant.parse("2020-03-04T00:00:00Z");

  /// Since then a thread that began behind an ad may stay open for a week.
  private static final Instant START_OF_AD_WEEK = Instant.parse("2026-09-28T00:00:00Z");

  private final UtilityTemplates templates;

  MessengerHouse(UtilityTemplates templates) {
    this.templates = templates;
  }

  @Override
  public String object() {
    return "page";
  }

  @Override
  public Refusal stranger() {
    return Refusal.of(100, 2018001);
  }

  @Override
  public Optional<Refusal> refuses(Json message) {
    if (Shapes.characters(message.textOrEmpty("text")) > LONGEST_TEXT) {
      return Optional.of(Refusal.because(100, "Length of param message[text] must be <= 2000."));
    }
    return Shapes.quickReplies(message)
        .or(() -> Attachments.one(message, TEMPLATES))
        .or(() -> Attachments.several(message, MOST_PICTURES));
  }

  @Override
  public Optional<Refusal> refuses(Attempt attempt) {
    if (attempt.body().has("sender_action")) {
      return Optional.of(Refusal.because(100, "Pages do not react to messages."));
    }
    return badTiming(attempt);
  }

  private Optional<Refusal> badTiming(Attempt attempt) {
    return switch (attempt.messagingType().orElse("RESPONSE")) {
      case "RESPONSE", "UPDATE" ->
          attempt.message().has("template")
              ? Optional.of(Refusal.because(100, "A template needs messaging_type UTILITY."))
              : isOpen(attempt) ? Optional.empty() : Optional.of(TOO_LATE);
      case "MESSAGE_TAG" -> badTag(attempt, attempt.tag().orElse(""));
      case "UTILITY" -> badUtility(attempt);
      default -> Optional.of(Refusal.because(100, "Param messaging_type is not one of them."));
    };
  }

  private static boolean isOpen(Attempt attempt) {
    boolean oneMore =
        attempt.now().isBefore(END_OF_ONE_MORE)
            && attempt.thread().opened().isPresent()
            && attempt.thread().sentSinceClosed() == 0;
    boolean byAd = !attempt.now().isBefore(START_OF_AD_WEEK) && attempt.cameByAdWithin(WEEK);
    return attempt.openedWithin(DAY) || byAd || oneMore;
  }

  private static Optional<Refusal> badTag(Attempt attempt, String tag) {
    if (tag.equals("HUMAN_AGENT")) {
      return attempt.granted().contains("human_agent")
          ? attempt.openedWithin(WEEK) ? Optional.empty() : Optional.of(TOO_LATE)
          : Optional.of(NOT_GRANTED);
    }
    if (tag.equals("NON_PROMOTIONAL_SUBSCRIPTION")) {
      return attempt.granted().contains("news_page") ? Optional.empty() : Optional.of(NOT_GRANTED);
    }
    return TagLives.isAlive(tag, attempt.now())
        ? Optional.empty()
        : Optional.of(Refusal.because(100, "The message tag " + tag + " is not supported."));
  }

  private Optional<Refusal> badUtility(Attempt attempt) {
    if (!attempt.granted().contains("utility_templates")) {
      return Optional.of(NOT_GRANTED);
    }
    return templates.isSendable(attempt.thread().account(), attempt.message().at("template"))
        ? Optional.empty()
        : Optional.of(Refusal.because(100, "There is no approved template of this name."));
  }

  @Override
  public Optional<Refusal> refusesPrivateReply(Set<String> granted) {
    return granted.contains("private_reply") ? Optional.empty() : Optional.of(NOT_GRANTED);
  }

  @Override
  public boolean tellsDelivery() {
    return true;
  }

  @Override
  public boolean tellsReadByWatermark() {
    return true;
  }

  @Override
  public Optional<Answer> edge(String edge, GraphRequest request, StandInAccount account) {
    return edge.equals("message_templates") ? templates.handle(request, account) : Optional.empty();
  }

  @Override
  public Optional<Reviewed> review(String id, String event, Optional<String> reason) {
    return templates
        .review(id, event, reason)
        .map(found -> new Reviewed(found.getKey(), notice(found.getValue())));
  }

  private static ObjectNode notice(Json template) {
    ObjectNode change = Json.object().put("field", "message_template_status_update");
    change
        .putObject("value")
        .put("event", template.textOrEmpty("status"))
        .put("message_template_id", template.textOrEmpty("id"))
        .put("message_template_name", template.textOrEmpty("name"))
        .put("message_template_language", template.textOrEmpty("language"))
        .put("reason", template.textOrEmpty("rejected_reason"));
    return change;
  }

  @Override
  public ObjectNode profile(String customerId, String name) {
    int space = name.indexOf(' ');
    return Json.object()
        .put("id", customerId)
        .put("first_name", space < 0 ? name : name.substring(0, space))
        .put("last_name", space < 0 ? "" : name.substring(space + 1));
  }

  @Override
  public ObjectNode change(Remark remark) {
    boolean post = remark.place() == Remark.Place.PAGE;
    ObjectNode change = Json.object().put("field", "feed");
    ObjectNode value = change.putObject("value");
    value.put("item", post ? "post" : "comment").put("verb", "add");
    value.putObject("from").put("id", remark.customer()).put("name", remark.name());
    value.put("message", remark.text());
    if (post) {
      value.put("post_id", remark.id());
    } else {
      value.put("post_id", POST).put("parent_id", POST).put("comment_id", remark.id());
    }
    return change;
  }
}
