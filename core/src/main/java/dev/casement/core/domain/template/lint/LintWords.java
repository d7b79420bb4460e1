package dev.casement.core.domain.template.lint;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences about templates, a file for each language.
public final class LintWords {

  static final List<String> LANGUAGES = List.of("en", "pt-BR", "es", "it");

  private static final Pattern GAP = Pattern.compile("(?<!\\{)\\{([0-9])}(?!})");
  private static final Map<String, Properties> SENTENCES = load();

  private LintWords() {}

  /// The sentence of a fault or warning in a language; in English where that has none.
  ///
  /// @param words what stands in the sentence for `{0}`, `{1}` …
  public static String sentence(String language, String key, List<String> words) {
    Properties english = Objects.requireNonNull(SENTENCES.get("en"));
    Properties spoken = SENTENCES.getOrDefault(language, english);
    String sentence = spoken.getProperty(key, english.getProperty(key, key));
    return GAP.matcher(sentence)
        .replaceAll(gap -> Matcher.quoteReplacement(words.get(Integer.parseInt(gap.group(1)))));
  }

  /// The keys that a language has.
  static Properties of(String language) {
    return Objects.requireNonNull(SENTENCES.get(language));
  }

  private static Map<String, Properties> load() {
    Map<String, Properties> all = new HashMap<>();
    for (String language : LANGUAGES) {
      Properties read = new Properties();
      try (InputStreamReader file =
          new InputStreamReader(
              Objects.requireNonNull(
                  LintWords.class.getResourceAsStream("lint_" + language + ".properties")),
              StandardCharsets.UTF_8)) {
        read.load(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.put(language, read);
    }
    return Map.copyOf(all);
  }
}
