package dev.casement.core.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is typed finds what begins so, however it is written.
final class SearchWordsTest {

  @Example
  void readsTheWordsOfManyScripts() {
    assertThat(SearchWords.of("Übergrößen, straße & ŁÓDŹ").words())
        .containsExactlyInAnyOrder("ubergrossen", "strasse", "lodz");
    assertThat(SearchWords.of("東京 hotel 🙂").words())
        .containsExactlyInAnyOrder("東", "京", "hotel", "🙂");
    assertThat(SearchWords.of("отель 12:30").words())
        .containsExactlyInAnyOrder("отель", "12", "30");
    assertThat(SearchWords.of(" ?! ").words()).isEmpty();
  }

  @Example
  void nothingTypedFindsNothing() {
    assertThat(SearchWords.of("room").answer("")).isFalse();
    assertThat(SearchWords.of("room").answer("...")).isFalse();
  }

  @Property
  void everyTextIsFoundByTheBeginningsOfItsWordsInAnyCase(@ForAll("texts") List<String> words) {
    SearchWords text = SearchWords.of(String.join(" ", words));
    for (String word : words) {
      for (int end = 1; end <= word.length(); end++) {
        String begin = word.substring(0, end);
        assertThat(text.answer(begin)).as(begin).isTrue();
        assertThat(text.answer(begin.toUpperCase(Locale.ROOT))).as(begin).isTrue();
      }
    }
  }

  @Property
  void aWordMoreNeverFindsMore(@ForAll("texts") List<String> words, @ForAll("word") String more) {
    SearchWords text = SearchWords.of(String.join(" ", words));
    if (text.answer("a " + more)) {
      assertThat(text.answer("a")).isTrue();
      assertThat(text.answer(more)).isTrue();
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return word().list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> word() {
    return Arbitraries.strings()
        .withChars("abcdexyzáàãâçéêíóôõúüñ0123456789")
        .ofMinLength(1)
        .ofMaxLength(12);
  }
}
