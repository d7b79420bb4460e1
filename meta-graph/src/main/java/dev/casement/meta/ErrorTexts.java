package dev.casement.meta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sentences for agents by key and language, from `error-texts.tsv`: a column for each
/// language, named in the first line. A channel's own sentence goes before the one that all share.
final class ErrorTexts {

  private final Map<String, Map<String, String>> sentences;

  private ErrorTexts(Map<String, Map<String, String>> sentences) {
    this.sentences = sentences;
  }

  static ErrorTexts load(Class<?> channel) {
    Map<String, Map<String, String>> sentences = new HashMap<>();
    read(ErrorTexts.class, sentences);
    read(channel, sentences);
    return new ErrorTexts(sentences);
  }

  Map<String, String> of(String key) {
    Map<String, String> found = sentences.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no sentence '" + key + "' in error-texts.tsv");
    }
    return found;
  }

  private static void read(Class<?> anchor, Map<String, Map<String, String>> into) {
    List<List<String>> lines = Table.read(anchor, "error-texts.tsv");
    List<String> head = lines.getFirst();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != head.size()) {
        throw new IllegalArgumentException("a sentence for each language is missing: " + line);
      }
      Map<String, String> byLanguage = new HashMap<>();
      for (int column = 1; column < head.size(); column++) {
        byLanguage.put(head.get(column), line.get(column));
      }
      into.put(line.getFirst(), Map.copyOf(byLanguage));
    }
  }
}
