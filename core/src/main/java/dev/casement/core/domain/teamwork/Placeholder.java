package dev.casement.core.domain.teamwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in a saved reply for something that is known only where it is used, as in `Hello
/// {{contact.first_name}}`.
public enum Placeholder {
  CONTACT_NAME("contact.name"),
  CONTACT_FIRST_NAME("contact.first_name"),
  CONTACT_PHONE("contact.phone"),
  AGENT_NAME("agent.name"),
  AGENT_FIRST_NAME("agent.first_name"),
  COMPANY_NAME("company.name"),
  ACCOUNT_NAME("account.name");

  private static final Pattern WRITTEN = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  private final String word;

  Placeholder(String word) {
    this.word = word;
  }

  /// As it is written between the braces.
  public String word() {
    return word;
  }

  private static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equalsIgnoreCase(word)).findFirst();
  }

  /// What stands between braces in a text and means nothing.
  public static Set<String> unknownIn(String text) {
    Set<String> unknown = new LinkedHashSet<>();
    Matcher written = WRITTEN.matcher(text);
    while (written.find()) {
      if (of(written.group(1)).isEmpty()) {
        unknown.add(written.group(1));
      }
    }
    return unknown;
  }

  /// A text with what is known put in. What is not known stays as it is written, so that whoever
  /// sends it sees that something is missing.
  public static Filled fill(String text, Map<Placeholder, String> known) {
    List<String> missing = new ArrayList<>();
    String filled =
        WRITTEN
            .matcher(text)
            .replaceAll(written -> {
              Optional<Placeholder> placeholder = of(written.group(1));
              Optional<String> value = placeholder.map(known::get);
              if (value.isEmpty() && !missing.contains(written.group(1))) {
                missing.add(written.group(1));
              }
              return Matcher.quoteReplacement(value.orElse(written.group()));
            });
    return new Filled(filled, missing);
  }

  /// A text that was filled in.
  ///
  /// @param missing what nothing was known for
  public record Filled(String text, List<String> missing) {
    public Filled {
      missing = List.copyOf(missing);
    }
  }
}
