package dev.casement.core.domain.consent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Reads `standard-words.txt`, which also says why these words and no others.
final class StandardWords {

  private static final String FILE = "standard-words.txt";
  private static final Pattern GAP = Pattern.compile("\\s+");
  private static final Pattern COMMA = Pattern.compile(",\\s*");

  private StandardWords() {}

  static ConsentWords read() {
    Map<String, ConsentWords.OfLanguage> all = new HashMap<>();
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(StandardWords.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      file.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> GAP.split(line, 3))
          .forEach(line -> all.merge(line[0], words(line[1], line[2]), StandardWords::both));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ConsentWords(all);
  }

  private static ConsentWords.OfLanguage words(String kind, String words) {
    List<String> each = List.of(COMMA.split(words, -1));
    return kind.equals("stop")
        ? new ConsentWords.OfLanguage(each, List.of())
        : new ConsentWords.OfLanguage(List.of(), each);
  }

  private static ConsentWords.OfLanguage both(
      ConsentWords.OfLanguage one, ConsentWords.OfLanguage other) {
    return new ConsentWords.OfLanguage(
        one.stop().isEmpty() ? other.stop() : one.stop(),
        one.start().isEmpty() ? other.start() : one.start());
  }
}
