package dev.casement.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.http.input.JsonBody;
import dev.casement.app.http.problem.ProblemException;
import dev.casement.app.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Writes a few texts as one that says nothing to its reader, and reads them back.
final class Opaque {
  private Opaque() {}

  static String write(String kind, String... parts) {
    List<String> all = new ArrayList<>();
    all.add(kind);
    all.addAll(List.of(parts));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.print(Json.texts(all)).getBytes(StandardCharsets.UTF_8));
  }

  /// The texts, where they are of this kind and so many.
  static Optional<List<String>> read(String kind, int count, String text) {
    try {
      JsonNode all = JsonBody.read(Base64.getUrlDecoder().decode(text));
      List<String> parts = new ArrayList<>();
      all.forEach(part -> parts.add(part.asText()));
      return parts.size() == count + 1 && parts.getFirst().equals(kind)
          ? Optional.of(parts.subList(1, parts.size()))
          : Optional.empty();
    } catch (IllegalArgumentException | ProblemException forged) {
      return Optional.empty();
    }
  }
}
