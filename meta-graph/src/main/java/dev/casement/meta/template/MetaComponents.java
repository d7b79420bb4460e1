package dev.casement.meta.template;

import dev.casement.core.domain.template.Component;
import dev.casement.meta.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parts of a template as Meta tells them, as ours. A part of an unknown kind is kept as it
/// came.
final class MetaComponents {

  private static final Set<String> PLAIN =
      Set.of("type", "text", "url", "phone_number", "example", "supported_apps");

  private MetaComponents() {}

  static Component read(Json part) {
    return switch (part.textOrEmpty("type").toUpperCase(Locale.ROOT)) {
      case "HEADER" -> header(part);
      case "BODY" ->
          new Component.Body(
              part.textOrEmpty("text"),
              samples(part.at("example"), "body_text"),
              part.flag("add_security_recommendation"));
      case "FOOTER" ->
          new Component.Footer(
              part.textOrEmpty("text"), part.number("code_expiration_minutes").map(Long::intValue));
      case "BUTTONS" ->
          new Component.ButtonRow(
              part.items("buttons").stream().map(MetaComponents::button).toList());
      case "LIMITED_TIME_OFFER" ->
          new Component.LimitedOffer(
              part.at("limited_time_offer").textOrEmpty("text"),
              part.at("limited_time_offer").flag("has_expiration"));
      case "CAROUSEL" ->
          new Component.Carousel(part.items("cards").stream().map(MetaComponents::card).toList());
      default -> new Component.Other(part.textOrEmpty("type"), part.raw());
    };
  }

  private static List<Component> card(Json card) {
    return card.items("components").stream().<Component>map(MetaComponents::read).toList();
  }

  private static Component header(Json part) {
    Json example = part.at("example");
    return new Component.Header(
        part.text("format").orElse("TEXT").toUpperCase(Locale.ROOT),
        part.text("text"),
        samples(example, "header_text"),
        example.items("header_handle").stream()
            .flatMap(handle -> handle.text().stream())
            .findFirst());
  }

  /// A list by position, which for a body stands in another list; or a list of named ones.
  private static Map<String, String> samples(Json example, String member) {
    Map<String, String> samples = new HashMap<>();
    List<Json> listed = example.items(member);
    List<Json> texts =
        !listed.isEmpty() && listed.getFirst().node().isArray()
            ? listed.getFirst().items()
            : listed;
    for (int place = 0; place < texts.size(); place++) {
      String position = Integer.toString(place + 1);
      texts.get(place).text().ifPresent(text -> samples.put(position, text));
    }
    for (Json named : example.items(member + "_named_params")) {
      named.text("example").ifPresent(text -> samples.put(named.textOrEmpty("param_name"), text));
    }
    return samples;
  }

  private static Component.Button button(Json button) {
    Optional<String> target = button.text("url").or(() -> button.text("phone_number"));
    return new Component.Button(
        button.textOrEmpty("type").toUpperCase(Locale.ROOT),
        button.textOrEmpty("text"),
        target,
        button.items("example").stream().flatMap(sample -> sample.text().stream()).findFirst(),
        details(button),
        button.items("supported_apps").stream()
            .map(app ->
                new Component.App(
                    app.textOrEmpty("package_name"), app.textOrEmpty("signature_hash")))
            .toList());
  }

  private static Map<String, String> details(Json button) {
    Map<String, String> details = new HashMap<>();
    if (button.isObject()) {
      button
          .node()
          .properties()
          .forEach(member -> {
            if (!PLAIN.contains(member.getKey())) {
              new Json(member.getValue())
                  .text()
                  .ifPresent(text -> details.put(member.getKey(), text));
            }
          });
    }
    return details;
  }
}
