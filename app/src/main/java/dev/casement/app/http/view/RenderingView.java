package dev.casement.app.http.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.core.domain.template.Rendering;

/// A template as the customer sees it.
public final class RenderingView {

  private RenderingView() {}

  public static ObjectNode of(Rendering rendering) {
    ObjectNode tree = Json.object().put("text", rendering.text());
    ArrayNode components = tree.putArray("components");
    rendering.header().ifPresent(text -> part(components, "header", text));
    part(components, "body", rendering.body());
    rendering.footer().ifPresent(text -> part(components, "footer", text));
    if (!rendering.buttons().isEmpty()) {
      ObjectNode row = components.addObject().put("type", "buttons");
      row.set(
          "buttons", Json.texts(rendering.buttons().stream().map(Rendering.Tap::label).toList()));
      ArrayNode targets = row.putArray("targets");
      rendering
          .buttons()
          .forEach(tap -> tap.target().ifPresentOrElse(targets::add, targets::addNull));
    }
    return tree;
  }

  private static void part(ArrayNode components, String type, String text) {
    components.addObject().put("type", type).put("text", text);
  }
}
