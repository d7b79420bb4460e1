package dev.casement.core.domain.template;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What stands between double braces in a text, in its order, whether it is a good name or not.
///
/// @param names without the braces; one that stands there twice comes twice
/// @param words how many words stand around them
/// @param isBroken whether braces stand there that close nothing or open nothing
public record Placeholders(List<String> names, int words, boolean isBroken) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(['’-][\\p{L}\\p{N}]+)*");
  private static final Pattern ALONE = Pattern.compile("\\{\\{|}}");

  public Placeholders {
    names = List.copyOf(names);
  }

  public static Placeholders of(String text) {
    String around = PLACEHOLDER.matcher(text).replaceAll(" ");
    return new Placeholders(
        PLACEHOLDER.matcher(text).results().map(Placeholders::name).toList(),
        Math.toIntExact(WORD.matcher(around).results().count()),
        ALONE.matcher(around).find());
  }

  private static String name(MatchResult found) {
    return found.group(1).strip();
  }

  /// Those names that differ.
  public List<String> distinct() {
    return names.stream().distinct().toList();
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  /// Whether the text has one before anything else.
  public static boolean begins(String text) {
    return PLACEHOLDER.matcher(text.strip()).lookingAt();
  }

  /// Whether the text has one after everything else.
  public static boolean ends(String text) {
    return text.strip().matches("(?s).*\\{\\{[^{}]*}}");
  }
}
