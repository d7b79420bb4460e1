package dev.casement.meta.messaging.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Voice;
import dev.casement.meta.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a person says in public: below a post, during a broadcast, or on the Page itself.
///
/// A customer of the sandbox makes one with `{"comment": {"text", "live"?}}`, with `{"post":
/// {"text"}}`, or with a whole change, `{"field", "value"}`, in the provider's own shape.
///
/// @param name as the person calls themselves
/// @param verb `add`, or what is done to an earlier remark
/// @param given members that the change shall have whatever the provider would write
public record Remark(
    String id, String customer, String name, String text, Place place, String verb, Json given) {

  private static final String ADD = "add";
  private static final String COMMENT = "comment";
  private static final String POST = "post";

  /// Where it is said.
  public enum Place {
    POST,
    BROADCAST,
    PAGE
  }

  /// What this voice says in public; empty where it says nothing in public.
  ///
  /// @param id for it, unless the payload brings one
  static Optional<Remark> of(Voice voice, String name, String id) {
    return voice
        .payload()
        .flatMap(payload -> Json.parse(payload.getBytes(StandardCharsets.UTF_8)))
        .flatMap(payload -> of(payload, voice.customerId(), name, id));
  }

  private static Optional<Remark> of(Json payload, String customer, String name, String id) {
    if (payload.has("field") && payload.at("value").isObject()) {
      return Optional.of(ofChange(payload, customer, name, id));
    }
    for (String kind : new String[] {COMMENT, POST}) {
      Json said = payload.at(kind);
      if (said.isObject()) {
        Place place =
            kind.equals(POST) ? Place.PAGE : said.flag("live") ? Place.BROADCAST : Place.POST;
        return Optional.of(
            new Remark(
                said.text("id").orElse(id),
                customer,
                name,
                said.textOrEmpty("text"),
                place,
                ADD,
                new Json(Json.object())));
      }
    }
    return Optional.empty();
  }

  private static Remark ofChange(Json change, String customer, String name, String id) {
    Json value = change.at("value");
    boolean onPage =
        change.textOrEmpty("field").equals("feed")
            && !value.text("item").orElse(COMMENT).equals(COMMENT);
    Place place =
        onPage
            ? Place.PAGE
            : change.textOrEmpty("field").equals("live_comments") ? Place.BROADCAST : Place.POST;
    Optional<String> told =
        value
            .text("comment_id")
            .or(() -> value.text("id"))
            .or(() -> onPage ? value.text("post_id") : Optional.empty());
    return new Remark(
        told.orElse(id),
        customer,
        name,
        value.text("message").or(() -> value.text("text")).orElse(""),
        place,
        value.text("verb").orElse(ADD),
        value);
  }

  /// Whether it is said for the first time.
  boolean isNew() {
    return verb.equals(ADD);
  }

  /// The change with the members that were given laid over those that the provider wrote.
  ObjectNode over(ObjectNode change) {
    given
        .node()
        .properties()
        .forEach(member -> change.withObject("/value").set(member.getKey(), member.getValue()));
    return change;
  }
}
