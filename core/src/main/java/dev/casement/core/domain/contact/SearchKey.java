package dev.casement.core.domain.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a contact is found by: names, phones and ids in lower case, one a line.
public record SearchKey(String lines) {

  public static SearchKey of(Contact contact) {
    Stream<String> names =
        Stream.of(contact.details().givenName(), contact.profileName(), contact.userName())
            .flatMap(Optional::stream);
    Stream<String> addresses =
        contact.identities().stream().map(identity -> identity.address().value());
    return new SearchKey(
        Stream.concat(names, addresses)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("\n")));
  }

  /// What to look for when somebody types this: in lower case, without the sign before a handle or
  /// number, and for a number without what people write between its digits.
  public static String needle(String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    String bare = words.startsWith("@") || words.startsWith("+") ? words.substring(1) : words;
    boolean number =
        bare.chars().anyMatch(SearchKey::isDigit)
            && bare.chars().allMatch(c -> isDigit(c) || " -./()".indexOf(c) >= 0);
    return number ? bare.replaceAll("[^0-9]", "") : bare;
  }

  /// Whether somebody who types this looks for this contact.
  public boolean answers(String typed) {
    return lines.contains(needle(typed));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
