package dev.casement.core.domain.consent;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words by which customers themselves stop what the company begins, and take that back
/// (decisions.md D12), by language tag. A word counts only where it is all that was said; case,
/// accents and punctuation do not matter. Whatever the customer's language, the words of all
/// languages count.
public final class ConsentWords {

  /// How long a word may be.
  public static final int LONGEST = 100;

  /// What counts where a company says nothing else.
  public static final ConsentWords STANDARD = StandardWords.read();

  private final Map<String, OfLanguage> byLanguage;
  private final Set<String> stop = new HashSet<>();
  private final Set<String> start = new HashSet<>();

  public ConsentWords(Map<String, OfLanguage> byLanguage) {
    this.byLanguage = Map.copyOf(byLanguage);
    byLanguage
        .values()
        .forEach(words -> {
          words.stop.forEach(word -> stop.add(bare(word)));
          words.start.forEach(word -> start.add(bare(word)));
        });
  }

  public Map<String, OfLanguage> byLanguage() {
    return byLanguage;
  }

  /// What somebody who said this, and nothing else, wants; empty where that is nothing of the kind.
  /// Where languages contradict each other it is to stop.
  public Optional<Meaning> meaningOf(String said) {
    if (said.length() > LONGEST) {
      return Optional.empty();
    }
    String bare = bare(said);
    if (stop.contains(bare)) {
      return Optional.of(Meaning.STOP);
    }
    return start.contains(bare) ? Optional.of(Meaning.START) : Optional.empty();
  }

  /// Whether anything is left of a word but punctuation.
  public static boolean isWord(String word) {
    return !bare(word).isEmpty();
  }

  /// Letters and digits in lower case, without accents, a space between words.
  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(point -> !isMark(point))
        .map(point -> Character.isLetterOrDigit(point) ? point : ' ')
        .forEach(bare::appendCodePoint);
    return bare.toString().strip().replaceAll(" +", " ");
  }

  /// Accents, and what is not seen between letters.
  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConsentWords words && words.byLanguage.equals(byLanguage);
  }

  @Override
  public int hashCode() {
    return byLanguage.hashCode();
  }

  @Override
  public String toString() {
    return byLanguage.toString();
  }

  /// The words of one language.
  public record OfLanguage(List<String> stop, List<String> start) {
    public OfLanguage {
      stop = List.copyOf(stop);
      start = List.copyOf(start);
    }
  }

  /// What the customer wants by a word.
  public enum Meaning {
    STOP,
    START
  }
}
