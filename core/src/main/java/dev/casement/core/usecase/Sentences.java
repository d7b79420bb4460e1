package dev.casement.core.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// What the platform says to people, in every language, from the property files beside this class.
/// Read once. Words in braces are filled in.
final class Sentences {

  static final Sentences ALL = new Sentences();

  private final Map<Language, Properties> byLanguage = new EnumMap<>(Language.class);

  private Sentences() {
    for (Language language : Language.values()) {
      byLanguage.put(language, read("sentences_" + language.tag() + ".properties"));
    }
  }

  /// The sentence of this key with its words filled in. There must be one.
  String say(Language language, String key, Map<String, String> words) {
    String sentence =
        find(language, key)
            .orElseThrow(() -> new IllegalArgumentException("no sentence for '" + key + "'"));
    for (Map.Entry<String, String> word : words.entrySet()) {
      sentence = sentence.replace("{" + word.getKey() + "}", word.getValue());
    }
    return sentence;
  }

  /// The sentence of this key by language tag.
  Map<String, String> inAllLanguages(String key) {
    Map<String, String> sentences = new HashMap<>();
    for (Language language : Language.values()) {
      sentences.put(language.tag(), say(language, key, Map.of()));
    }
    return sentences;
  }

  Optional<String> find(Language language, String key) {
    return Optional.ofNullable(in(language).getProperty(key));
  }

  Properties in(Language language) {
    return Objects.requireNonNull(byLanguage.get(language));
  }

  private static Properties read(String name) {
    Properties sentences = new Properties();
    try (InputStream file =
        Objects.requireNonNull(Sentences.class.getResourceAsStream(name), name)) {
      sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    return sentences;
  }
}
