package dev.casement.app.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import dev.casement.app.json.ShapeException;
import dev.casement.core.domain.template.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the parts of a template, in Meta's shape (`example`, `url`, upper-case types) and in the
/// one in which the API shows them.
final class ComponentInput {

  private static final List<String> TYPES =
      List.of("header", "body", "footer", "buttons", "limited_time_offer", "carousel", "other");

  private ComponentInput() {}

  static Field<List<Component>> read(Fields in) {
    return in.objects("components", ComponentInput::component);
  }

  private static Component component(Fields in) {
    Field<String> type = in.word("type", TYPES).required();
    return switch (type.orElse("")) {
      case "header" -> header(in);
      case "body" ->
          new Component.Body(
              string(in, "text").orElse(""),
              SamplesInput.texts(in, "body_text"),
              in.flag("add_security_recommendation").orElse(false));
      case "footer" ->
          new Component.Footer(
              string(in, "text").orElse(""),
              in.whole("code_expiration_minutes", 0, Integer.MAX_VALUE)
                  .maybe()
                  .map(Long::intValue));
      case "buttons" ->
          new Component.ButtonRow(
              in.objects("buttons", ComponentInput::button).required().orElse(List.of()));
      case "limited_time_offer" -> offer(in);
      case "carousel" ->
          new Component.Carousel(
              in.objects("cards", card -> read(card).required().orElse(List.of()))
                  .required()
                  .orElse(List.of()));
      case "other" -> other(in);
      default -> {
        // What else it holds cannot be judged.
        in.names().forEach(in::any);
        yield new Component.Other("", "{}");
      }
    };
  }

  private static Component header(Fields in) {
    String format = in.text("format").orElse("TEXT").toUpperCase(Locale.ROOT);
    Optional<String> handle = string(in, "sample_handle").or(() -> SamplesInput.handle(in));
    return new Component.Header(
        format, string(in, "text"), SamplesInput.texts(in, "header_text"), handle);
  }

  private static Component offer(Fields in) {
    Optional<Fields> within = in.object("limited_time_offer").maybe();
    Fields from = within.orElse(in);
    return new Component.LimitedOffer(
        string(from, "text").orElse(""), from.flag("has_expiration").orElse(false));
  }

  private static Component other(Fields in) {
    Field<String> type = in.text("meta_type", 64).required();
    Field<String> raw =
        in.text("raw", ContentInput.LONGEST_TEXT)
            .required()
            .must(text -> isObject(text), "must be a JSON object, as text");
    return new Component.Other(type.orElse(""), raw.orElse("{}"));
  }

  private static boolean isObject(String text) {
    try {
      return Json.parse(text).isObject();
    } catch (ShapeException notJson) {
      return false;
    }
  }

  private static Component.Button button(Fields in) {
    String kind = in.text("type", 64).required().orElse("").toUpperCase(Locale.ROOT);
    Optional<String> target =
        List.of("target", "url", "phone_number").stream()
            .flatMap(name -> string(in, name).stream())
            .toList()
            .stream()
            .findFirst();
    Map<String, String> details = new HashMap<>(in.map("details").orElse(Map.of()));
    for (String name : Details.TEXTS) {
      string(in, name).ifPresent(text -> details.put(name, text));
    }
    in.flag("zero_tap_terms_accepted")
        .maybe()
        .ifPresent(flag -> details.put("zero_tap_terms_accepted", flag.toString()));
    return new Component.Button(
        kind,
        string(in, "text").orElse(""),
        target,
        SamplesInput.one(in),
        details,
        in.objects("supported_apps", ComponentInput::app).orElse(List.of()));
  }

  private static Component.App app(Fields in) {
    return new Component.App(
        in.text("package_name", 224).required().orElse(""),
        in.text("signature_hash", 64).required().orElse(""));
  }

  /// A text that may be empty: whether it may is the lint's to say.
  static Optional<String> string(Fields in, String name) {
    return in.any(name)
        .must(JsonNode::isTextual, "must be a text")
        .to(JsonNode::textValue)
        .must(Texts::isUnicode, "must not hold NUL or half characters")
        .must(text -> text.length() <= ContentInput.LONGEST_TEXT, "is far too long")
        .maybe();
  }

  /// What some kinds of buttons need besides.
  private static final class Details {
    static final List<String> TEXTS =
        List.of(
            "otp_type",
            "autofill_text",
            "flow_id",
            "flow_name",
            "flow_json",
            "flow_action",
            "navigate_screen",
            "icon");
  }
}
