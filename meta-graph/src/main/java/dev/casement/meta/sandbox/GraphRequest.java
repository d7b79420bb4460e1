package dev.casement.meta.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Request;
import dev.casement.meta.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A request as Graph reads it, whoever made it: the token in a header or in the query, the members
/// as JSON or as a form whose values may again be JSON.
public record GraphRequest(Request request, Json body) {

  public static GraphRequest of(Request request) {
    return new GraphRequest(request, read(request));
  }

  public String method() {
    return request.method();
  }

  /// The parts of the path, without version.
  public List<String> path() {
    return Stream.of(request.path().split("/", -1)).filter(part -> !part.isEmpty()).toList();
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(request.query().get(name)).filter(value -> !value.isEmpty());
  }

  /// A member of the body, else of the query: Graph takes either.
  public Optional<String> member(String name) {
    return body.text(name).or(() -> query(name));
  }

  /// Of an object only what `fields` asks for, and always its id.
  ///
  /// @param usual what is given where nothing is asked for; empty for everything
  public ObjectNode chosen(ObjectNode object, List<String> usual) {
    Optional<String> asked = query("fields");
    if (asked.isEmpty() && usual.isEmpty()) {
      return object;
    }
    List<String> names =
        asked.map(list -> List.of(list.split(",", -1))).orElse(usual).stream()
            .map(String::strip)
            .toList();
    return object.deepCopy().retain(Stream.concat(Stream.of("id"), names.stream()).toList());
  }

  /// The access token it came with.
  public Optional<String> token() {
    String header = request.headers().getOrDefault("authorization", "");
    int space = header.indexOf(' ');
    return space > 0 ? Optional.of(header.substring(space + 1).strip()) : member("access_token");
  }

  private static Json read(Request request) {
    String type = request.headers().getOrDefault("content-type", "");
    if (type.startsWith("multipart/form-data")) {
      ObjectNode fields = Json.object();
      Form.of(request).fields().forEach(fields::put);
      return new Json(fields);
    }
    return type.startsWith("application/x-www-form-urlencoded")
        ? form(new String(request.body(), StandardCharsets.UTF_8))
        : Json.parse(request.body()).orElseGet(() -> new Json(Json.object()));
  }

  private static Json form(String body) {
    ObjectNode members = Json.object();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = decoded(pair.substring(equals + 1));
        Json.parse(value.getBytes(StandardCharsets.UTF_8))
            .filter(json -> json.node().isContainerNode())
            .ifPresentOrElse(
                json -> members.set(decoded(pair.substring(0, equals)), json.node()),
                () -> members.put(decoded(pair.substring(0, equals)), value));
      }
    }
    return new Json(members);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
