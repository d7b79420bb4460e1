package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.template.Component;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A part of a template: `{type: "header"|"body"|"footer"|"buttons"|"other", …}`, with its samples.
public final class ComponentJson {

  private ComponentJson() {}

  public static ObjectNode write(Component component) {
    ObjectNode tree = Json.object();
    return switch (component) {
      case Component.Header(String format, var text, var samples, var handle) -> {
        tree.put("type", "header").put("format", format);
        Json.put(tree, "text", text);
        samples(tree, samples);
        Json.put(tree, "sample_handle", handle);
        yield tree;
      }
      case Component.Body(String text, var samples, boolean advice) -> {
        tree.put("type", "body").put("text", text);
        samples(tree, samples);
        if (advice) {
          tree.put("add_security_recommendation", true);
        }
        yield tree;
      }
      case Component.Footer(String text, var minutes) -> {
        tree.put("type", "footer").put("text", text);
        minutes.ifPresent(value -> tree.put("code_expiration_minutes", value));
        yield tree;
      }
      case Component.ButtonRow(var buttons) -> {
        tree.put("type", "buttons").set("buttons", Json.array(buttons, ComponentJson::button));
        yield tree;
      }
      case Component.LimitedOffer(String text, boolean expires) ->
          tree.put("type", "limited_time_offer").put("text", text).put("has_expiration", expires);
      case Component.Carousel(var all) -> {
        ArrayNode cards = tree.put("type", "carousel").putArray("cards");
        all.forEach(
            card -> cards.addObject().set("components", Json.array(card, ComponentJson::write)));
        yield tree;
      }
      case Component.Other(String providerType, String raw) ->
          tree.put("type", "other").put("meta_type", providerType).put("raw", raw);
    };
  }

  private static void samples(ObjectNode tree, Map<String, String> samples) {
    if (!samples.isEmpty()) {
      ObjectNode texts = tree.putObject("samples");
      new TreeMap<>(samples).forEach(texts::put);
    }
  }

  private static ObjectNode button(Component.Button button) {
    ObjectNode tree = Json.object().put("type", button.kind()).put("text", button.text());
    Json.put(tree, "target", button.target());
    Json.put(tree, "sample", button.sample());
    if (!button.details().isEmpty()) {
      ObjectNode details = tree.putObject("details");
      new TreeMap<>(button.details()).forEach(details::put);
    }
    if (!button.apps().isEmpty()) {
      tree.set(
          "supported_apps",
          Json.array(
              button.apps(),
              app ->
                  Json.object()
                      .put("package_name", app.packageName())
                      .put("signature_hash", app.signatureHash())));
    }
    return tree;
  }

  public static Component read(Members component) {
    return switch (component.text("type")) {
      case "header" ->
          new Component.Header(
              component.text("format"),
              component.maybeText("text"),
              component.map("samples"),
              component.maybeText("sample_handle"));
      case "body" ->
          new Component.Body(
              component.text("text"),
              component.map("samples"),
              component.flag("add_security_recommendation"));
      case "footer" ->
          new Component.Footer(
              component.text("text"),
              component.maybeWhole("code_expiration_minutes").map(Long::intValue));
      case "buttons" ->
          new Component.ButtonRow(component.objects("buttons", ComponentJson::button));
      case "limited_time_offer" ->
          new Component.LimitedOffer(component.text("text"), component.flag("has_expiration"));
      case "carousel" -> new Component.Carousel(component.objects("cards", ComponentJson::card));
      case "other" -> new Component.Other(component.text("meta_type"), component.text("raw"));
      default -> throw new ShapeException(component.field("type"), "is not a part of a template");
    };
  }

  private static List<Component> card(Members card) {
    return card.objects("components", ComponentJson::read);
  }

  private static Component.Button button(Members button) {
    return new Component.Button(
        button.text("type"),
        button.text("text"),
        button.maybeText("target"),
        button.maybeText("sample"),
        button.map("details"),
        button.objects(
            "supported_apps",
            app -> new Component.App(app.text("package_name"), app.text("signature_hash"))));
  }
}
