package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en                           | EN
          en-GB,en;q=0.9               | EN
          pt                           | PT_BR
          pt-BR                        | PT_BR
          PT-pt                        | PT_BR
          es-AR                        | ES
          it-CH;q=0.7, es;q=0.2        | IT
          fr-FR, de;q=0.9, it;q=0.1    | IT
          es;q=0.1, pt;q=0.8           | PT_BR
          es;q=0, it;q=0.1             | IT
          fr                           | EN
          *                            | EN
          ''                           | EN
          ;;;q=                        | EN
          """)
  void picksTheBestOfOurLanguages(String header, Language expected) {
    assertThat(Language.of(header)).isEqualTo(expected);
  }

  @Property
  void makesSenseOfAnyHeader(@ForAll String header) {
    assertThat(Language.of(header)).isNotNull();
  }
}
