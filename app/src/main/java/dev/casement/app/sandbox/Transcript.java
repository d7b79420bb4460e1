package dev.casement.app.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.casement.app.json.Json;
import dev.casement.app.json.ShapeException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A request's body as people may see it: short, legible, and without a token.
final class Transcript {

  private static final int LONGEST = 64 * 1024;
  private static final String STARS = "*****";
  private static final List<String> SECRETS = List.of("access_token", "appsecret_proof");
  private static final Pattern IN_FORM =
      Pattern.compile("(^|&)(" + String.join("|", SECRETS) + ")=[^&]*");

  private Transcript() {}

  /// The body as JSON where it is some, else as text; empty where there is none.
  static Optional<JsonNode> of(byte[] body) {
    if (body.length == 0) {
      return Optional.empty();
    }
    if (body.length > LONGEST) {
      return Optional.of(size(body));
    }
    return Optional.of(text(body).map(Transcript::legible).orElseGet(() -> size(body)));
  }

  private static JsonNode size(byte[] body) {
    return TextNode.valueOf("(" + body.length + " bytes)");
  }

  private static JsonNode legible(String text) {
    try {
      JsonNode json = Json.parse(text);
      if (json.isContainerNode()) {
        hide(json);
        return json;
      }
    } catch (ShapeException _) {
      // Not JSON: shown as the text it is.
    }
    return TextNode.valueOf(IN_FORM.matcher(text).replaceAll("$1$2=" + STARS));
  }

  private static void hide(JsonNode json) {
    if (json instanceof ObjectNode object) {
      SECRETS.stream().filter(object::has).forEach(name -> object.put(name, STARS));
    }
    json.forEach(Transcript::hide);
  }

  private static Optional<String> text(byte[] body) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
