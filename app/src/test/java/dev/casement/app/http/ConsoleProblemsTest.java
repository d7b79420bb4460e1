package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.app.http.problem.ProblemType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// People read of trouble in their own language, whatever the API says to programs.
final class ConsoleProblemsTest {

  /// What the service itself says in the reader's language.
  private static final Set<ProblemType> TRANSLATED =
      EnumSet.of(ProblemType.BLOCKED_BY_POLICY, ProblemType.PROVIDER_REFUSED);

  @SuppressWarnings("unused") // by @FieldSource
  private static final Iterable<String> LANGUAGES = ConsoleProblems.LANGUAGES;

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyKindOfTroubleHasItsSentence(String language) {
    assertThat(ConsoleProblems.in(language).types())
        .containsOnlyKeys(
            Arrays.stream(ProblemType.values())
                .filter(type -> !TRANSLATED.contains(type))
                .map(ProblemType::slug)
                .toList());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void knowsTheSameSentencesAsTheOthers(String language) {
    ConsoleProblems words = ConsoleProblems.in(language);
    ConsoleProblems other = ConsoleProblems.in("it");
    assertThat(words.details()).containsOnlyKeys(other.details().keySet());
    assertThat(words.faults()).containsOnlyKeys(other.faults().keySet());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void saysNothingThatWasNotSaid(String language) {
    assertThat(ConsoleProblems.in(language).sentences())
        .isNotEmpty()
        .allSatisfy(sentence -> {
          assertThat(sentence.getValue()).isNotBlank().isNotEqualTo(sentence.getKey());
          assertThat(ConsoleProblems.gaps(sentence.getValue()))
              .as(sentence.getValue())
              .isLessThanOrEqualTo(ConsoleProblems.gaps(sentence.getKey()));
        });
  }
}
