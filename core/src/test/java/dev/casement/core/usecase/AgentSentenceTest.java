package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AgentSentenceTest {

  private static final Instant UNTIL = Instant.parse("2026-11-27T10:00:00Z");
  private static final Rule RULE = Rule.always("test.rule", "A rule.", "this test");
  private static final Decision.Asked ASKED =
      new Decision.Asked(
          new ChannelId("whatsapp"), Intent.FreeForm.ANY, Instant.parse("2026-11-21T10:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN    | Waiting for the customer to respond. Click here to send another message. This is a rule of Meta, not ours.
          PT_BR | Aguardando o cliente responder. Clique aqui para enviar outra mensagem. Esta regra é definida por Meta, não por nós.
          ES    | Esperando que el cliente responda. Haga clic aquí para enviar otro mensaje. Es una regla de Meta, no nuestra.
          IT    | In attesa che il cliente risponda. Clicchi qui per inviare un altro messaggio. È una regola di Meta, non nostra.
          """)
  void offersTheNextMessageWhereATemplateIsPossible(Language language, String sentence) {
    assertThat(sentence(language, blocked(BlockReason.WINDOW_CLOSED, Remedy.SendTemplate.ANY)))
        .isEqualTo(sentence);
  }

  @Test
  void onlyWaitsWhereNoTemplateIsPossible() {
    assertThat(sentence(Language.EN, blocked(BlockReason.WINDOW_CLOSED)))
        .isEqualTo("Waiting for the customer to respond. This is a rule of Meta, not ours.");
  }

  @Test
  void saysUntilWhenAPersonMayStillAnswer() {
    Decision decision = blocked(BlockReason.WINDOW_CLOSED, new Remedy.HumanAgent(UNTIL));
    assertThat(sentence(Language.EN, decision))
        .contains("You can still answer in person until 27 Nov 2026, 10:00 UTC.");
    Reader reader =
        new Reader(Language.PT_BR, Map.of(), ZoneId.of("America/Sao_Paulo"), Optional.empty());
    assertThat(sentence(reader, decision)).contains("07:00");
  }

  @Test
  void usesTheCompanysWordForItsCustomer() {
    Reader reader =
        new Reader(
            Language.EN,
            Map.of("en", "the traveller"),
            ZoneId.of("Europe/Berlin"),
            Optional.empty());
    assertThat(sentence(reader, blocked(BlockReason.WINDOW_CLOSED)))
        .startsWith("Waiting for the traveller to respond.");
    assertThat(sentence(reader, blocked(BlockReason.NEVER_CONTACTED)))
        .startsWith("The traveller has not written yet.");
    Reader italian =
        new Reader(Language.IT, Map.of("en", "the traveller"), ZoneId.of("UTC"), Optional.empty());
    assertThat(sentence(italian, blocked(BlockReason.NEVER_CONTACTED))).startsWith("Il cliente");
  }

  @Test
  void namesTheLimitAndTheCount() {
    Decision decision =
        new Decision.Blocked(
            ASKED,
            List.of(BlockReason.CONTENT_LIMIT),
            RULE,
            List.of(),
            MessagingWindow.NEVER_OPENED,
            Optional.of(new ContentLimit("text", 4096, 5000, "characters")));
    assertThat(sentence(Language.EN, decision))
        .startsWith("Too much: the text may have 4096 characters and has 5000.");
    assertThat(sentence(Language.ES, decision))
        .startsWith("Límite superado: el texto puede tener 4096 caracteres y tiene 5000.");
    assertThat(sentence(Language.EN, blocked(BlockReason.CONTENT_LIMIT)))
        .startsWith("WhatsApp does not take files of this type.");
  }

  @Test
  void doesNotBlameTheProviderForWhatTheCompanyDecided() {
    for (BlockReason own :
        List.of(BlockReason.BUDGET, BlockReason.NOT_PERMITTED, BlockReason.OPTED_OUT)) {
      assertThat(sentence(Language.EN, blocked(own))).doesNotContain("Meta");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void leavesNoPlaceholderUnfilled(Language language) {
    for (BlockReason reason : BlockReason.values()) {
      Decision decision = blocked(reason, new Remedy.HumanAgent(UNTIL));
      assertThat(sentence(language, decision)).doesNotContain("{").doesNotContain("  ");
    }
    for (AllowReason reason : AllowReason.values()) {
      assertThat(sentence(language, allowed(reason))).doesNotContain("{").doesNotContain("  ");
    }
  }

  @Test
  void warnsOfWhatTheAuthorShouldKnow() {
    assertThat(sentence(Language.EN, allowed(AllowReason.TEMPLATE_ALLOWED)))
        .isEqualTo(
            "This template can be sent. Note: the customer has not agreed to marketing messages.");
  }

  private static Decision blocked(BlockReason reason, Remedy... remedies) {
    return new Decision.Blocked(
        ASKED,
        List.of(reason),
        RULE,
        List.of(remedies),
        MessagingWindow.NEVER_OPENED,
        Optional.empty());
  }

  private static Decision allowed(AllowReason reason) {
    return new Decision.Allowed(
        ASKED,
        reason,
        RULE,
        Manner.Plain.ANSWER,
        Decision.Certainty.SURE,
        MessagingWindow.NEVER_OPENED,
        Optional.of(UNTIL),
        List.of(Decision.Warning.NO_OPT_IN));
  }

  private static String sentence(Language language, Decision decision) {
    return sentence(Reader.of(language), decision);
  }

  private static String sentence(Reader reader, Decision decision) {
    List<Remedy> remedies =
        decision instanceof Decision.Blocked blocked ? blocked.remedies() : List.of();
    return new AgentSentence(reader, "WhatsApp", "Meta").of(decision, remedies, Optional.empty());
  }
}
