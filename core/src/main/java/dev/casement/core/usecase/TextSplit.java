package dev.casement.core.usecase;

import dev.casement.core.port.channel.ChannelDescriptor.Limit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a long text apart: at paragraphs, else at lines, else after sentences, else between words,
/// and where there is not even a space, between what readers see as characters, never inside one.
/// Nothing is lost but white space where it is cut.
final class TextSplit {

  private static final Pattern CHARACTER = Pattern.compile("\\X");

  /// Where a cut may be, the best places first; each match is cut behind its end.
  private static final List<Pattern> PLACES =
      List.of(
          Pattern.compile("\\R\\h*\\R\\s*"),
          Pattern.compile("\\R\\s*"),
          Pattern.compile("[.!?\u2026][\"'\u00bb\u2019\u201d)\\]]*\\s+|[\u3002\uff01\uff1f]"),
          Pattern.compile("\\s+"));

  private TextSplit() {}

  /// The parts, in their order, each within the limit; the text alone where it fits, or where one
  /// character of it does not.
  static List<String> split(String text, Limit limit) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (limit.passedBy(rest).isPresent()) {
      String fitting = fitting(rest, limit);
      if (fitting.isEmpty()) {
        return List.of(text);
      }
      int cut = cut(fitting);
      add(parts, rest.substring(0, cut));
      rest = withoutLeadingSpace(rest.substring(cut));
    }
    if (parts.isEmpty()) {
      return List.of(text);
    }
    add(parts, rest);
    return List.copyOf(parts);
  }

  private static void add(List<String> parts, String part) {
    if (!part.isBlank()) {
      parts.add(part.stripTrailing());
    }
  }

  /// White space that carries a mark is no white space to a reader.
  private static String withoutLeadingSpace(String text) {
    Matcher character = CHARACTER.matcher(text);
    int from = 0;
    while (character.find() && character.group().isBlank()) {
      from = character.end();
    }
    return text.substring(from);
  }

  /// As many whole characters from the beginning as the limit allows.
  private static String fitting(String text, Limit limit) {
    Matcher character = CHARACTER.matcher(text);
    long size = 0;
    int end = 0;
    while (character.find()) {
      size += limit.sizeOf(character.group());
      if (size > limit.most()) {
        break;
      }
      end = character.end();
    }
    return text.substring(0, end);
  }

  /// Behind the last of the best places in what fits; all of it where there is none.
  private static int cut(String fitting) {
    BitSet ends = ends(fitting);
    for (Pattern place : PLACES) {
      int last = 0;
      Matcher matcher = place.matcher(fitting);
      while (matcher.find()) {
        boolean saysSomething = !fitting.substring(0, matcher.end()).isBlank();
        if (saysSomething && ends.get(matcher.end())) {
          last = matcher.end();
        }
      }
      if (last > 0) {
        return last;
      }
    }
    return fitting.length();
  }

  /// Where the characters of a text end, as readers see them.
  private static BitSet ends(String text) {
    BitSet ends = new BitSet();
    Matcher character = CHARACTER.matcher(text);
    while (character.find()) {
      ends.set(character.end());
    }
    return ends;
  }
}
