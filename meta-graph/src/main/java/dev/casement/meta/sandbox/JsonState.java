package dev.casement.meta.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A stand-in's memory, as JSON by key.
public record JsonState(StandInWorld.State state) {

  public Optional<Json> get(String key) {
    return state.get(key).flatMap(JsonState::read);
  }

  public void put(String key, JsonNode value) {
    state.put(key, value.toString());
  }

  public void remove(String key) {
    state.remove(key);
  }

  /// The values whose key begins so, in the order of their keys.
  public List<Json> under(String prefix) {
    return state.under(prefix).stream().flatMap(text -> read(text).stream()).toList();
  }

  private static Optional<Json> read(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
