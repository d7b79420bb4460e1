package dev.casement.meta.messaging;

import dev.casement.meta.Json;
import java.util.Map;

/// The platform's words for reactions, beside the emoji that they stand for.
final class ReactionWords {

  private static final Map<String, String> EMOJI =
      Map.of(
          "love", "❤",
          "like", "👍",
          "dislike", "👎",
          "smile", "😆",
          "angry", "😠",
          "sad", "😢",
          "wow", "😮");

  private ReactionWords() {}

  /// The emoji of a reaction; older webhooks carry only the word.
  static String emoji(Json reaction) {
    return reaction
        .text("emoji")
        .or(() -> reaction.text("reaction").map(word -> EMOJI.getOrDefault(word, word)))
        .orElse("❤");
  }

  /// The word for an emoji; the emoji itself where it has none. With or without the sign that asks
  /// for a coloured picture it is the same emoji.
  static String word(String emoji) {
    String plain = emoji.replace("\uFE0F", "");
    return EMOJI.entrySet().stream()
        .filter(entry -> entry.getValue().equals(plain))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(emoji);
  }
}
