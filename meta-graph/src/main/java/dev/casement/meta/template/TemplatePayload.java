package dev.casement.meta.template;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.ParameterValue;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.domain.template.Template;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes a template message: which template, and what fills its header, body and buttons.
///
/// How a parameter is written depends on the template as registered: whether its fields have names,
/// and what kind each button is. Where it is not registered, fields of digits are positions, and a
/// button that takes something is taken for a link.
public final class TemplatePayload {

  /// By the kind of a registered button; a one-time code is sent as if its button were a link.
  private static final Map<String, Tap> TAPS =
      Map.of("QUICK_REPLY", Tap.REPLY, "COPY_CODE", Tap.CODE, "FLOW", Tap.FLOW);

  private TemplatePayload() {}

  /// Writes the members of `template` into this part.
  public static void write(
      ObjectNode part, Content.Template content, Optional<Template> registered) {
    part.put("name", content.name());
    part.putObject("language").put("code", content.language());
    Parameters parameters = content.parameters();
    ArrayNode components = Json.object().arrayNode();
    if (!parameters.header().isEmpty()) {
      ArrayNode header = component(components, "header");
      parameters
          .headerInOrder()
          .forEach((field, value) -> header(header, field, value, registered));
    }
    if (!parameters.body().isEmpty()) {
      ArrayNode body = component(components, "body");
      parameters.bodyInOrder().forEach((field, text) -> text(body, field, text, registered));
    }
    new TreeMap<>(parameters.buttons())
        .forEach((index, text) -> button(components, index, text, registered));
    if (!components.isEmpty()) {
      part.set("components", components);
    }
  }

  private static ArrayNode component(ArrayNode components, String type) {
    return components.addObject().put("type", type).putArray("parameters");
  }

  private static void text(
      ArrayNode parameters, String field, String text, Optional<Template> registered) {
    ObjectNode parameter = parameters.addObject().put("type", "text");
    boolean named =
        registered
            .map(template -> template.parameterFormat() == ParameterFormat.NAMED)
            .orElseGet(() -> !Parameters.isPosition(field));
    if (named) {
      parameter.put("parameter_name", field);
    }
    parameter.put("text", text);
  }

  private static void header(
      ArrayNode parameters, String field, ParameterValue value, Optional<Template> registered) {
    switch (value) {
      case ParameterValue.TextValue(var text) -> text(parameters, field, text, registered);
      case ParameterValue.MediaValue(var media) -> {
        String kind = media.kind().toString();
        ObjectNode file = parameters.addObject().put("type", kind).putObject(kind);
        file(file, media);
      }
      case ParameterValue.LocationValue(var latitude, var longitude, var name, var address) -> {
        ObjectNode place = parameters.addObject().put("type", "location").putObject("location");
        place.put("latitude", latitude).put("longitude", longitude);
        name.ifPresent(text -> place.put("name", text));
        address.ifPresent(text -> place.put("address", text));
      }
    }
  }

  /// A file in a header has no caption; only a document has a name.
  private static void file(ObjectNode part, Content.Media media) {
    media
        .source()
        .id()
        .ifPresentOrElse(
            id -> part.put("id", id),
            () -> media.source().link().ifPresent(link -> part.put("link", link)));
    if (media.kind() == Content.MediaKind.DOCUMENT) {
      media.filename().ifPresent(name -> part.put("filename", name));
    }
  }

  private static void button(
      ArrayNode components, int index, String text, Optional<Template> registered) {
    Tap tap = TAPS.getOrDefault(kind(registered, index), Tap.LINK);
    ObjectNode button = components.addObject().put("type", "button");
    button.put("sub_type", tap.subType).put("index", index);
    ObjectNode parameter = button.putArray("parameters").addObject().put("type", tap.type);
    if (tap == Tap.FLOW) {
      parameter.putObject("action").put("flow_token", text);
    } else {
      parameter.put(tap.type, text);
    }
  }

  private static String kind(Optional<Template> registered, int index) {
    List<Component.Button> buttons =
        registered.stream()
            .flatMap(template -> template.components().stream())
            .filter(Component.ButtonRow.class::isInstance)
            .map(Component.ButtonRow.class::cast)
            .flatMap(row -> row.buttons().stream())
            .toList();
    return index >= 0 && index < buttons.size() ? buttons.get(index).kind() : "";
  }

  /// How a button's parameter is written.
  private enum Tap {
    LINK("url", "text"),
    REPLY("quick_reply", "payload"),
    CODE("copy_code", "coupon_code"),
    FLOW("flow", "action");

    private final String subType;
    private final String type;

    Tap(String subType, String type) {
      this.subType = subType;
      this.type = type;
    }
  }
}
