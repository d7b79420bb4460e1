package dev.casement.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/// One request to the Graph API.
///
/// @param path below the version, without leading slash: `106540352242922/messages`
/// @param query decoded
public record GraphCall(
    Method method, String path, Map<String, String> query, Optional<JsonNode> body) {

  public GraphCall {
    query = Map.copyOf(query);
  }

  public static GraphCall get(String path, Map<String, String> query) {
    return new GraphCall(Method.GET, path, query, Optional.empty());
  }

  public static GraphCall post(String path, JsonNode body) {
    return new GraphCall(Method.POST, path, Map.of(), Optional.of(body));
  }

  /// What Graph is asked with.
  public enum Method {
    GET,
    POST,
    DELETE
  }
}
