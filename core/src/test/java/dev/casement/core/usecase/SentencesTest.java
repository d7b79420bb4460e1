package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SentencesTest {

  private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysEverythingInEveryLanguage(Language language) {
    Set<String> english = Sentences.ALL.in(Language.EN).stringPropertyNames();
    assertThat(Sentences.ALL.in(language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english);
    for (String key : english) {
      assertThat(Sentences.ALL.find(language, key).orElseThrow()).as(key).isNotBlank();
      assertThat(words(language, key)).as(key).isEqualTo(words(Language.EN, key));
    }
  }

  @Test
  void hasASentenceForEveryReasonAndWarning() {
    Set<String> keys = Sentences.ALL.in(Language.EN).stringPropertyNames();
    assertThat(keys).containsAll(keys("allowed.", AllowReason.values()));
    assertThat(keys).containsAll(keys("blocked.", BlockReason.values()));
    assertThat(keys).containsAll(keys("warning.", Decision.Warning.values()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void endsSentencesAndTranslatesThem(Language language) {
    for (String key : Sentences.ALL.in(language).stringPropertyNames()) {
      if (key.matches("(allowed|blocked|warning|next|issuer).*")) {
        String sentence = Sentences.ALL.find(language, key).orElseThrow();
        assertThat(sentence).as(key).endsWith(".");
        assertThat(language == Language.EN)
            .as(key)
            .isEqualTo(sentence.equals(Sentences.ALL.find(Language.EN, key).orElseThrow()));
      }
    }
  }

  private static Set<String> words(Language language, String key) {
    return WORD.matcher(Sentences.ALL.find(language, key).orElseThrow())
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Set<String> keys(String prefix, Enum<?>[] values) {
    Stream<String> names =
        Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT));
    return names.map(name -> prefix + name).collect(Collectors.toSet());
  }
}
