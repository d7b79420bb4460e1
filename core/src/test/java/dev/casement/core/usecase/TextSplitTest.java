package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.channel.ChannelDescriptor.Limit;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Long texts are taken apart where a reader would, and nowhere inside a character.
final class TextSplitTest {

  private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

  private static List<String> split(String text, int most) {
    return TextSplit.split(text, new Limit("text", most, Limit.CHARACTERS));
  }

  @Test
  void leavesAloneWhatFits() {
    assertThat(split("Good evening.\n\n", 20)).containsExactly("Good evening.\n\n");
  }

  @Test
  void cutsAtTheLastParagraphThatFits() {
    assertThat(split("One. Two.\n\nThree.\n \nFour. Five.", 20))
        .containsExactly("One. Two.\n\nThree.", "Four. Five.");
  }

  @Test
  void cutsAtLinesThenSentencesThenWords() {
    assertThat(split("a line. and\nanother one", 18)).containsExactly("a line. and", "another one");
    assertThat(split("It is open. Come in now", 18)).containsExactly("It is open.", "Come in now");
    assertThat(split("seven little ducks", 10)).containsExactly("seven", "little", "ducks");
  }

  @Test
  void cutsBetweenCharactersWhereThereIsNoSpace() {
    assertThat(split("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    assertThat(split(FAMILY + FAMILY, 7)).containsExactly(FAMILY, FAMILY);
  }

  @Test
  void countsBytesWhereTheChannelDoes() {
    assertThat(TextSplit.split("\u00e4\u00e4\u00e4", new Limit("text", 4, Limit.BYTES)))
        .containsExactly("\u00e4\u00e4", "\u00e4");
  }

  @Test
  void doesNotBreakACharacterThatIsLongerThanTheLimit() {
    assertThat(split("ab" + FAMILY, 4)).containsExactly("ab" + FAMILY);
  }

  @Property(tries = 500)
  void losesNothingButWhiteSpaceAndKeepsTheLimit(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 12, max = 60) int most,
      @ForAll boolean bytes) {
    Limit limit =
        new Limit("text", bytes ? most * 3L : most, bytes ? Limit.BYTES : Limit.CHARACTERS);

    List<String> parts = TextSplit.split(text, limit);

    assertThat(withoutSpace(String.join("", parts))).isEqualTo(withoutSpace(text));
    if (parts.size() > 1) {
      assertThat(parts).noneMatch(String::isBlank).allMatch(part -> limit.passedBy(part).isEmpty());
    }
  }

  /// Judged by another rule than the one that cuts: the JDK's iterator over what readers see.
  @Property(tries = 500)
  void cutsNoCharacterInTwo(
      @ForAll("texts") String text, @ForAll @IntRange(min = 12, max = 60) int most) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int from = 0;
    for (String part : split(text, most)) {
      int at = text.indexOf(part, from);
      assertThat(at).isNotNegative();
      assertThat(characters.isBoundary(at)).as("%s in %s", part, text).isTrue();
      from = at + part.length();
      assertThat(characters.isBoundary(from)).as("%s in %s", part, text).isTrue();
    }
  }

  private static String withoutSpace(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "be",
            " ",
            "\n",
            "\r\n",
            "\n\n",
            ". ",
            "!",
            FAMILY,
            "e\u0301",
            "\u0301",
            "\uD83C\uDDE7\uD83C\uDDF7",
            "\u4F60\u597D",
            "\u3002",
            "word",
            "\uD83D\uDC4D\uD83C\uDFFD")
        .list()
        .ofMaxSize(80)
        .map(pieces -> String.join("", pieces));
  }
}
