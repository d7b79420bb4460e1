package dev.casement.meta.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Placeholders;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.meta.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes a template as Meta wants it handed in.
final class DraftPayload {

  private final ParameterFormat format;

  private DraftPayload(ParameterFormat format) {
    this.format = format;
  }

  /// The whole of a new one.
  static ObjectNode create(TemplateDraft draft) {
    ObjectNode body = Json.object();
    body.put("name", draft.name());
    body.put("language", draft.language());
    body.put("category", category(draft));
    body.put("parameter_format", draft.format().name());
    draft.secondsToLive().ifPresent(seconds -> body.put("message_send_ttl_seconds", seconds));
    body.set("components", components(draft));
    return body;
  }

  /// What may change of one that is there.
  static ObjectNode edit(TemplateDraft draft, boolean withCategory) {
    ObjectNode body = Json.object();
    if (withCategory) {
      body.put("category", category(draft));
    }
    draft.secondsToLive().ifPresent(seconds -> body.put("message_send_ttl_seconds", seconds));
    body.set("components", components(draft));
    return body;
  }

  private static String category(TemplateDraft draft) {
    return draft.category().strip().toUpperCase(Locale.ROOT);
  }

  private static ArrayNode components(TemplateDraft draft) {
    return new DraftPayload(draft.format()).list(draft.components());
  }

  private ArrayNode list(List<Component> components) {
    ArrayNode list = Json.object().arrayNode();
    components.forEach(component -> list.add(component(component)));
    return list;
  }

  private ObjectNode component(Component component) {
    ObjectNode part = Json.object();
    switch (component) {
      case Component.Header header -> header(part, header);
      case Component.Body body -> {
        part.put("type", "BODY");
        if (!body.text().isBlank()) {
          part.put("text", body.text());
        }
        if (body.securityAdvice()) {
          part.put("add_security_recommendation", true);
        }
        samples(part, "body_text", body.text(), body.samples());
      }
      case Component.Footer(String text, var minutes) -> {
        part.put("type", "FOOTER");
        if (!text.isBlank()) {
          part.put("text", text);
        }
        minutes.ifPresent(value -> part.put("code_expiration_minutes", value));
      }
      case Component.ButtonRow(List<Component.Button> row) -> {
        ArrayNode buttons = part.put("type", "BUTTONS").putArray("buttons");
        row.forEach(button -> buttons.add(button(button)));
      }
      case Component.LimitedOffer(String text, boolean expires) ->
          part.put("type", "LIMITED_TIME_OFFER")
              .putObject("limited_time_offer")
              .put("text", text)
              .put("has_expiration", expires);
      case Component.Carousel(List<List<Component>> all) -> {
        ArrayNode cards = part.put("type", "CAROUSEL").putArray("cards");
        all.forEach(card -> cards.addObject().set("components", list(card)));
      }
      case Component.Other(String _, String raw) ->
          Json.parse(raw.getBytes(StandardCharsets.UTF_8))
              .filter(Json::isObject)
              .ifPresent(json -> part.setAll((ObjectNode) json.node()));
    }
    return part;
  }

  private void header(ObjectNode part, Component.Header header) {
    part.put("type", "HEADER").put("format", header.format().toUpperCase(Locale.ROOT));
    header.text().ifPresent(text -> part.put("text", text));
    header
        .handle()
        .ifPresent(handle -> part.putObject("example").putArray("header_handle").add(handle));
    header.text().ifPresent(text -> samples(part, "header_text", text, header.samples()));
  }

  private void samples(ObjectNode part, String member, String text, Map<String, String> samples) {
    List<String> fields = Placeholders.of(text).distinct();
    if (fields.isEmpty()) {
      return;
    }
    ObjectNode example = part.putObject("example");
    if (format == ParameterFormat.NAMED) {
      ArrayNode named = example.putArray(member + "_named_params");
      fields.forEach(field ->
          named
              .addObject()
              .put("param_name", field)
              .put("example", samples.getOrDefault(field, "")));
      return;
    }
    ArrayNode texts = example.putArray(member);
    ArrayNode row = member.equals("body_text") ? texts.addArray() : texts;
    for (int position = 1; position <= fields.size(); position++) {
      row.add(samples.getOrDefault(Integer.toString(position), ""));
    }
  }

  private static ObjectNode button(Component.Button button) {
    String kind = button.kind().toUpperCase(Locale.ROOT);
    ObjectNode part = Json.object().put("type", kind);
    if (!button.text().isBlank()) {
      part.put("text", button.text());
    }
    button
        .target()
        .ifPresent(
            target -> part.put(kind.equals("PHONE_NUMBER") ? "phone_number" : "url", target));
    button.sample().ifPresent(sample -> example(part, kind, sample));
    button.details().forEach((name, text) -> part.set(name, detail(text)));
    if (!button.apps().isEmpty()) {
      ArrayNode apps = part.putArray("supported_apps");
      button
          .apps()
          .forEach(app ->
              apps.addObject()
                  .put("package_name", app.packageName())
                  .put("signature_hash", app.signatureHash()));
    }
    return part;
  }

  /// A link's sample stands in a list, a code's alone.
  private static void example(ObjectNode part, String kind, String sample) {
    if (kind.equals("COPY_CODE")) {
      part.put("example", sample);
    } else {
      part.putArray("example").add(sample);
    }
  }

  private static JsonNode detail(String text) {
    return Optional.of(text)
        .filter(word -> word.equals("true") || word.equals("false"))
        .<JsonNode>map(word -> Json.object().booleanNode(Boolean.parseBoolean(word)))
        .orElseGet(() -> Json.object().textNode(text));
  }
}
