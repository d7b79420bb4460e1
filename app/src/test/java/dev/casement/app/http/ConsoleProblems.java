package dev.casement.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the console says, in one language, in place of the service's English about trouble.
record ConsoleProblems(
    Map<String, String> types, Map<String, String> details, Map<String, String> faults) {

  /// The languages that are not the service's own.
  static final List<String> LANGUAGES = List.of("pt-br", "es", "it");

  private static final Pattern GAP = Pattern.compile("\\{}");

  static ConsoleProblems in(String language) {
    String file = "/console/words/problems/" + language + ".json";
    try (InputStream in = ConsoleProblems.class.getResourceAsStream(file)) {
      JsonNode words = new ObjectMapper().readTree(in);
      return new ConsoleProblems(
          words(words, "types"), words(words, "details"), words(words, "faults"));
    } catch (IOException broken) {
      throw new UncheckedIOException(file, broken);
    }
  }

  private static Map<String, String> words(JsonNode words, String group) {
    Map<String, String> read = new TreeMap<>();
    words
        .path(group)
        .properties()
        .forEach(entry -> read.put(entry.getKey(), entry.getValue().asText()));
    return read;
  }

  /// Every sentence of the service, with what is said in its place.
  Stream<Map.Entry<String, String>> sentences() {
    return Stream.concat(details.entrySet().stream(), faults.entrySet().stream());
  }

  /// Those of the service's words about a member for which there are none here.
  Set<String> unknown(Collection<String> said) {
    List<Pattern> known = faults.keySet().stream().map(ConsoleProblems::pattern).toList();
    return said.stream()
        .filter(words -> known.stream().noneMatch(one -> one.matcher(words).matches()))
        .collect(Collectors.toSet());
  }

  private static Pattern pattern(String sentence) {
    return Pattern.compile(
        GAP.splitAsStream(sentence + " ")
            .map(Pattern::quote)
            .collect(Collectors.joining(".+"))
            .replace(" \\E", "\\E"),
        Pattern.DOTALL);
  }

  /// How many places of a sentence are left open, as for a number.
  static long gaps(String sentence) {
    return GAP.matcher(sentence).results().count();
  }
}
