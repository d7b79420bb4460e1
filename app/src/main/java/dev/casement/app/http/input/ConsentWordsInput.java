package dev.casement.app.http.input;

import dev.casement.core.domain.consent.ConsentWords;
import dev.casement.core.usecase.ChangeCompany;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `consent_words`: the words by which customers stop and start templates, by language. Null brings
/// the standard ones back; a language without words has none.
public final class ConsentWordsInput {

  private static final String NAME = "consent_words";
  private static final int MOST = 100;

  private ConsentWordsInput() {}

  /// What is wanted; empty where nothing was said about it.
  public static Optional<ChangeCompany.WordChoice> read(Fields in) {
    if (in.isNull(NAME)) {
      return Optional.of(new ChangeCompany.WordChoice(Optional.empty()));
    }
    return in.object(NAME, ConsentWordsInput::words)
        .map(words -> new ChangeCompany.WordChoice(Optional.of(words)));
  }

  private static ConsentWords words(Fields languages) {
    Map<String, ConsentWords.OfLanguage> words = new HashMap<>();
    for (String tag : languages.names()) {
      Optional<String> language = Texts.language(tag);
      if (language.isEmpty()) {
        languages.fault(tag, Texts.LANGUAGE.replace("must be", "is not"));
      }
      languages
          .object(tag)
          .maybe()
          .ifPresent(of -> words.put(language.orElse(tag), ofLanguage(of)));
    }
    return new ConsentWords(words);
  }

  private static ConsentWords.OfLanguage ofLanguage(Fields of) {
    return new ConsentWords.OfLanguage(list(of, "stop"), list(of, "start"));
  }

  private static List<String> list(Fields of, String name) {
    return of.texts(
            name,
            word ->
                Optional.of(word.strip())
                    .filter(w -> w.length() <= ConsentWords.LONGEST && ConsentWords.isWord(w)),
            "must have letters or digits, and at most " + ConsentWords.LONGEST + " characters")
        .must(words -> words.size() <= MOST, "must hold at most " + MOST)
        .orElse(List.of());
  }
}
