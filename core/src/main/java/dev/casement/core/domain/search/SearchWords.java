package dev.casement.core.domain.search;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.Identity;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The words something is found by. Whoever types some words finds what has, for each of them, a
/// word that begins so; case and accents do not matter.
///
/// @param words in lower case, without accents, each once
public record SearchWords(Set<String> words) {

  /// Longer words are found by their beginning.
  public static final int LONGEST = 24;

  /// The fewest last digits by which a phone is found.
  private static final int SHORTEST_ENDING = 3;

  /// Letters that are no letter with an accent, although people write them as one.
  private static final List<String[]> LETTERS =
      List.of(
          new String[] {"ß", "ss"},
          new String[] {"ø", "o"},
          new String[] {"æ", "ae"},
          new String[] {"œ", "oe"},
          new String[] {"ł", "l"},
          new String[] {"đ", "d"},
          new String[] {"ð", "d"},
          new String[] {"þ", "th"},
          new String[] {"ı", "i"});

  public SearchWords {
    words = Set.copyOf(words);
  }

  /// The words of a text.
  public static SearchWords of(String text) {
    return new SearchWords(new LinkedHashSet<>(split(text)));
  }

  /// What a person is found by: names, ids, and phones by any of their digits.
  public static SearchWords of(Contact contact) {
    Set<String> words = new LinkedHashSet<>();
    Stream.of(contact.details().givenName(), contact.profileName(), contact.userName())
        .flatMap(name -> name.stream())
        .forEach(name -> words.addAll(split(name)));
    contact.identities().stream().map(Identity::address).forEach(address -> add(words, address));
    return new SearchWords(words);
  }

  private static void add(Collection<String> words, CustomerAddress address) {
    String value = address.value();
    words.addAll(split(value));
    if (address.kind() == CustomerAddress.Kind.PHONE) {
      for (int from = 1; from <= value.length() - SHORTEST_ENDING; from++) {
        words.add(value.substring(from));
      }
    }
  }

  /// Whether somebody who types this looks for it. Who types no word at all looks for nothing.
  public boolean answer(String typed) {
    List<String> wanted = typed(typed);
    return !wanted.isEmpty()
        && wanted.stream()
            .allMatch(begin -> words.stream().anyMatch(word -> word.startsWith(begin)));
  }

  /// The words that somebody typed, each the beginning of one to be found.
  public static List<String> typed(String typed) {
    return split(typed).stream().distinct().toList();
  }

  /// Runs of letters and digits; signs and characters of scripts without spaces each by themselves.
  private static List<String> split(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain
        .codePoints()
        .forEach(point -> {
          if (Character.isLetterOrDigit(point) && !Character.isIdeographic(point)) {
            word.appendCodePoint(point);
          } else {
            end(words, word);
            if (Character.isIdeographic(point)
                || Character.getType(point) == Character.OTHER_SYMBOL) {
              words.add(Character.toString(point));
            }
          }
        });
    end(words, word);
    return words;
  }

  private static void end(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      int most = Math.min(LONGEST, word.codePointCount(0, word.length()));
      words.add(word.substring(0, word.offsetByCodePoints(0, most)));
      word.setLength(0);
    }
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String[] letter : LETTERS) {
      lower = lower.replace(letter[0], letter[1]);
    }
    StringBuilder plain = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFKD)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
