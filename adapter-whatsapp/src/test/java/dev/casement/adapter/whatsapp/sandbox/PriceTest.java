package dev.casement.adapter.whatsapp.sandbox;

import static dev.casement.adapter.whatsapp.sandbox.Stage.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.meta.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PriceTest {

  @ParameterizedTest(name = "{1} at {0}: {2} {3}")
  @CsvSource({
    "2026-11-20T10:00:00Z, text,      PMP, free_customer_service, service",
    "2026-11-20T10:00:00Z, utility,   PMP, regular,               utility",
    "2026-11-20T10:00:00Z, marketing, PMP, regular,               marketing",
    "2026-09-30T23:59:59Z, utility,   PMP, free_customer_service, utility",
    "2025-07-01T00:00:00Z, text,      PMP, free_customer_service, service",
    "2025-06-30T23:59:59Z, text,      CBP, '',                    service",
    "2023-05-31T23:59:59Z, text,      CBP, '',                    user_initiated",
    "2023-05-31T23:59:59Z, utility,   CBP, '',                    business_initiated"
  })
  void namesThePriceInTheModelOfTheDay(
      Instant at, String kind, String model, String type, String category) {
    Stage stage = Stage.at(at);
    stage.says(ADA, "hi");
    Json pricing = status(send(stage, kind), 0).at("pricing");
    assertThat(pricing.textOrEmpty("pricing_model")).isEqualTo(model);
    assertThat(pricing.textOrEmpty("type")).isEqualTo(type);
    assertThat(pricing.textOrEmpty("category")).isEqualTo(category);
  }

  @Test
  void saidNothingOfPricesBeforeFebruary2022() {
    Stage stage = Stage.at(Instant.parse("2022-01-31T23:59:59Z"));
    stage.says(ADA, "hi");
    assertThat(status(stage.sendText(ADA), 0).has("pricing")).isFalse();
  }

  @Test
  void chargesServiceMessagesAfterAThousandInAMonth() {
    Stage stage = Stage.at(Instant.parse("2026-11-20T10:00:00Z"));
    stage.says(ADA, "hi");
    for (int i = 0; i < 1000; i++) {
      stage.sendText(ADA);
    }
    assertThat(status(stage.sendText(ADA), 0).at("pricing").textOrEmpty("type"))
        .isEqualTo("regular");
    stage.world.jumpTo(Instant.parse("2026-12-01T00:00:00Z"));
    stage.says(ADA, "hi again");
    assertThat(status(stage.sendText(ADA), 0).at("pricing").textOrEmpty("type"))
        .isEqualTo("free_customer_service");
  }

  @Test
  void makesEverythingFreeAfterTheFirstAnswerToAnAd() {
    Stage stage = Stage.at(Instant.parse("2026-11-20T10:00:00Z"));
    stage.comesByAd(ADA, "I saw your offer");
    Json first = status(stage.sendText(ADA), 0);
    assertThat(first.at("pricing").textOrEmpty("type")).isEqualTo("free_entry_point");
    assertThat(first.at("pricing").textOrEmpty("category")).isEqualTo("referral_conversion");
    assertThat(first.at("conversation").time("expiration_timestamp"))
        .contains(Instant.parse("2026-11-27T10:00:00Z"));
    stage.world.pass(Duration.ofDays(6));
    assertThat(status(send(stage, "marketing"), 0).at("pricing").textOrEmpty("type"))
        .isEqualTo("free_entry_point");
    assertThat(Stage.fates(stage.sendText(ADA))).containsExactly("failed 131047");
    stage.world.pass(Duration.ofDays(1));
    assertThat(status(send(stage, "marketing"), 0).at("pricing").textOrEmpty("type"))
        .isEqualTo("regular");
  }

  @Test
  void tellsTheEndOfAConversationOnlyWhenSent() {
    Stage stage = Stage.at(Instant.parse("2024-03-01T09:00:00Z"));
    stage.says(ADA, "hi");
    Answer answer = stage.sendText(ADA);
    assertThat(status(answer, 0).at("conversation").has("expiration_timestamp")).isTrue();
    assertThat(status(answer, 1).at("conversation").has("expiration_timestamp")).isFalse();
    assertThat(status(answer, 1).at("conversation").has("id")).isTrue();
  }

  @Test
  void opensOneConversationByCategoryWithinADay() {
    Stage stage = Stage.at(Instant.parse("2024-03-01T09:00:00Z"));
    String marketing = conversation(send(stage, "marketing"));
    stage.world.pass(Duration.ofHours(4));
    stage.says(ADA, "hi");
    assertThat(conversation(stage.sendText(ADA))).isEqualTo(marketing);
    assertThat(conversation(send(stage, "utility"))).isNotEqualTo(marketing);
    stage.world.pass(Duration.ofHours(21));
    String service = conversation(stage.sendText(ADA));
    assertThat(service).isNotEqualTo(marketing);
  }

  private static String conversation(Answer answer) {
    return status(answer, 0).at("conversation").textOrEmpty("id");
  }

  private static Answer send(Stage stage, String kind) {
    return switch (kind) {
      case "utility" ->
          stage.sendTemplate(ADA, "continue_conversation", "en_US", Templates.GREETING);
      case "marketing" -> stage.sendTemplate(ADA, "summer_offer", "en_US", Templates.OFFER);
      default -> stage.sendText(ADA);
    };
  }

  private static Json status(Answer answer, int webhook) {
    return Stage.value(answer.then().get(webhook)).items("statuses").getFirst();
  }
}
