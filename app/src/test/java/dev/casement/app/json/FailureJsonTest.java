package dev.casement.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.message.Author;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Failures are shown in one language and kept in all; the small values around them come back too.
final class FailureJsonTest {

  private static final Instant AT = Instant.parse("2026-03-02T12:00:00Z");
  private static final Failure FAILURE =
      new Failure(
          131047,
          Optional.of(2494055),
          FailureKind.WINDOW_CLOSED,
          Map.of("en", "The window has closed.", "es", "La ventana se cerró."),
          "Re-engagement message",
          Failure.Who.CUSTOMER,
          Optional.of(AT));

  @Test
  void showsAFailureInTheReadersLanguage() {
    assertThat(FailureJson.show(FAILURE, "es"))
        .isEqualTo(
            Json.parse(
                """
                {"code": 131047, "subcode": 2494055, "kind": "window_closed",
                 "message": "La ventana se cerró.", "detail": "Re-engagement message",
                 "who": "customer", "retry_at": "2026-03-02T12:00:00Z"}
                """));
    assertThat(FailureJson.show(FAILURE, "it").get("message").textValue())
        .isEqualTo("The window has closed.");
  }

  @Test
  void keepsAStepWithItsFailure() {
    DeliveryStep step = DeliveryStep.failed(AT, FAILURE);

    String printed = Json.print(StepJson.write(step));

    assertThat(StepJson.read(Members.of(Json.parse(printed)))).isEqualTo(step);
    assertThat(StepJson.show(step, "en").get("status").textValue()).isEqualTo("failed");
    assertThat(StepJson.show(step, "en").at("/error/message").textValue())
        .isEqualTo("The window has closed.");
  }

  @Test
  void keepsAuthors() {
    for (Author author :
        List.of(new Author.Person(new AgentId("ines")), new Author.Automation("night bot"))) {
      assertThat(AuthorJson.read(Members.of(AuthorJson.write(author)))).isEqualTo(author);
    }
  }

  @Test
  void keepsQuotes() {
    for (Quote quote :
        List.of(
            Quote.free(Optional.of(PricingModel.CONVERSATION), "service", "free_tier"),
            Quote.unknown(Optional.empty(), "marketing", "no_country"))) {
      assertThat(QuoteJson.read(Members.of(QuoteJson.write(quote)))).isEqualTo(quote);
    }
  }

  @Test
  void keepsEvidenceOfEveryKind() {
    WindowEvidence evidence = WindowEvidence.NONE.refused(AT);
    Instant at = AT;
    for (Activity activity : Activity.values()) {
      at = at.plusMillis(1);
      evidence = evidence.with(activity, at);
    }

    assertThat(EvidenceJson.read(Members.of(EvidenceJson.write(evidence)))).isEqualTo(evidence);
    assertThat(EvidenceJson.read(Members.of(EvidenceJson.write(WindowEvidence.NONE))))
        .isEqualTo(WindowEvidence.NONE);
  }
}
