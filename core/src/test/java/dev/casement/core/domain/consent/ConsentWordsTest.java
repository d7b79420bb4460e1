package dev.casement.core.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.consent.ConsentWords.Meaning;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Opt-out words (decisions.md D12).
final class ConsentWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop",
        " Stop. ",
        "¡STOP!",
        "s​top",
        "*stop*",
        "Não quero receber mensagens!",
        "nao quero receber mensagens",
        "PARAR",
        "Sair",
        "Baja",
        "Darme de BAJA",
        "cancelar suscripcion",
        "Cancélar  suscripción",
        "Disiscrivimi",
        "non voglio più ricevere messaggi",
        "opt-out",
        "ＳＴＯＰ"
      })
  void hearsThatSomebodyWantsNoMore(String said) {
    assertThat(ConsentWords.STANDARD.meaningOf(said)).contains(Meaning.STOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please don't stop",
        "stop by at noon",
        "non-stop",
        "bus stop",
        "unstoppable",
        "cancel",
        "no",
        "basta",
        "...",
        "",
        "🛑"
      })
  void hearsNothingInWordsThatMeanOtherThings(String said) {
    assertThat(ConsentWords.STANDARD.meaningOf(said)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "Voltar", "ALTA", "riattiva", "Quero receber mensagens."})
  void hearsThatSomebodyWantsMoreAgain(String said) {
    assertThat(ConsentWords.STANDARD.meaningOf(said)).contains(Meaning.START);
  }

  @Test
  void knowsEveryLanguageOfTheConsole() {
    assertThat(ConsentWords.STANDARD.byLanguage().keySet())
        .containsExactlyInAnyOrder("en", "pt-BR", "es", "it");
    assertThat(ConsentWords.STANDARD.byLanguage().values())
        .allSatisfy(words -> {
          assertThat(words.stop()).isNotEmpty();
          assertThat(words.start()).isNotEmpty();
        });
  }

  @Test
  void stopsWhereTwoLanguagesDisagree() {
    ConsentWords words =
        new ConsentWords(
            Map.of(
                "en", new ConsentWords.OfLanguage(List.of(), List.of("alto")),
                "es", new ConsentWords.OfLanguage(List.of("Alto"), List.of())));

    assertThat(words.meaningOf("ALTO!")).contains(Meaning.STOP);
    assertThat(words.meaningOf("stop")).isEmpty();
  }
}
