package dev.casement.app.http.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import java.util.ArrayList;
import java.util.List;

/// What a message says, in one line of words, for readers who see neither pictures nor buttons.
final class Words {

  private static final List<String> WITH_WORDS = List.of("caption", "title", "name", "detail");

  private Words() {}

  static String of(JsonNode message) {
    List<String> words = new ArrayList<>();
    if (message.path("text").isTextual()) {
      words.add(message.path("text").asText());
    }
    String type = message.path("type").asText();
    JsonNode own = message.path(type);
    if (own.isObject()) {
      WITH_WORDS.forEach(name -> add(words, own.path(name)));
      add(words, own.path("emoji"));
    }
    if (own.isArray()) {
      own.forEach(one -> words.add(one.has("type") ? of(one) : titleOf(one)));
    }
    if (words.isEmpty() && !own.isMissingNode()) {
      words.add(Json.print(own));
    }
    return String.join(" · ", words);
  }

  private static String titleOf(JsonNode one) {
    return one.path("title").asText(one.path("name").asText());
  }

  private static void add(List<String> words, JsonNode member) {
    if (member.isTextual() && !member.asText().isEmpty()) {
      words.add(member.asText());
    }
  }
}
