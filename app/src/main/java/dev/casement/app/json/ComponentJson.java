package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.template.Component;

/// A part of a template: `{type: "header"|"body"|"footer"|"buttons"|"other", …}`.
public final class ComponentJson {

  private ComponentJson() {}

  public static ObjectNode write(Component component) {
    ObjectNode tree = Json.object();
    return switch (component) {
      case Component.Header(String format, var text) -> {
        tree.put("type", "header").put("format", format);
        Json.put(tree, "text", text);
        yield tree;
      }
      case Component.Body(String text) -> tree.put("type", "body").put("text", text);
      case Component.Footer(String text) -> tree.put("type", "footer").put("text", text);
      case Component.ButtonRow(var buttons) -> {
        tree.put("type", "buttons").set("buttons", Json.array(buttons, ComponentJson::button));
        yield tree;
      }
      case Component.Other(String providerType, String raw) ->
          tree.put("type", "other").put("meta_type", providerType).put("raw", raw);
    };
  }

  private static ObjectNode button(Component.Button button) {
    ObjectNode tree = Json.object().put("type", button.kind()).put("text", button.text());
    Json.put(tree, "target", button.target());
    return tree;
  }

  public static Component read(Members component) {
    return switch (component.text("type")) {
      case "header" -> new Component.Header(component.text("format"), component.maybeText("text"));
      case "body" -> new Component.Body(component.text("text"));
      case "footer" -> new Component.Footer(component.text("text"));
      case "buttons" ->
          new Component.ButtonRow(component.objects("buttons", ComponentJson::button));
      case "other" -> new Component.Other(component.text("meta_type"), component.text("raw"));
      default -> throw new ShapeException(component.field("type"), "is not a part of a template");
    };
  }

  private static Component.Button button(Members button) {
    return new Component.Button(
        button.text("type"), button.text("text"), button.maybeText("target"));
  }
}
