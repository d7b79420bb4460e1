package dev.casement.core.domain.template.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class LintWordsTest {

  private static final Pattern GAP = Pattern.compile("(?<!\\{)\\{[0-9]}(?!})");

  private static List<String> gaps(String sentence) {
    return GAP.matcher(sentence).results().map(MatchResult::group).distinct().sorted().toList();
  }

  @Test
  void everyLanguageSaysEverythingWithTheSameGaps() {
    assertThat(LintWords.LANGUAGES)
        .allSatisfy(language -> {
          assertThat(LintWords.of(language).stringPropertyNames())
              .isEqualTo(LintWords.of("en").stringPropertyNames());
          assertThat(LintWords.of(language).stringPropertyNames())
              .allSatisfy(key ->
                  assertThat(gaps(LintWords.of(language).getProperty(key)))
                      .isEqualTo(gaps(LintWords.of("en").getProperty(key))));
        });
  }

  @Test
  void bracesOfParametersAreNoGaps() {
    assertThat(LintWords.sentence("en", "parameter.not_number", List.of("guest")))
        .contains("guest", "{{1}}");
    assertThat(LintWords.sentence("xx", "body.begins", List.of())).startsWith("may not begin");
  }
}
