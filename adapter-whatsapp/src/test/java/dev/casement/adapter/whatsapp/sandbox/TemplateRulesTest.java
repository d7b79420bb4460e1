package dev.casement.adapter.whatsapp.sandbox;

import static dev.casement.adapter.whatsapp.sandbox.Stage.ADA;
import static dev.casement.adapter.whatsapp.sandbox.Stage.START;
import static dev.casement.adapter.whatsapp.sandbox.Stage.errorCode;
import static dev.casement.adapter.whatsapp.sandbox.Stage.fates;
import static dev.casement.adapter.whatsapp.sandbox.Stage.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Shown;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.meta.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateRulesTest {

  private static final String AMERICAN = "+12025550143";

  private final Stage stage = Stage.at(START);

  @Test
  void fillsInNamedAndPositionalFields() {
    stage.sendTemplate(ADA, "booking_confirmed", "en_US", Templates.BOOKING);
    stage.sendTemplate(ADA, "summer_offer", "en_US", Templates.OFFER);
    assertThat(stage.standIn.phone(stage.account, ADA))
        .extracting(Shown::text)
        .map(Optional::orElseThrow)
        .satisfiesExactly(
            booking ->
                assertThat(booking)
                    .isEqualTo(
                        "Booking A-17\nHello Ada, your room is booked from Friday on."
                            + " We look forward to you."),
            offer -> assertThat(offer).startsWith("Three nights for two, Ada."));
  }

  @ParameterizedTest(name = "{0} {1} {2} is answered {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no_such_template      | en_US | []                                                     | 132001
          continue_conversation | de    | []                                                     | 132001
          spring_news           | en_US | []                                                     | 132015
          late_arrival          | en_US | []                                                     | 132001
          continue_conversation | en_US | []                                                     | 132000
          continue_conversation | en_US | [{"type":"body","parameters":[{"type":"text","text":"a\\tb"}]}] | 132018
          booking_confirmed     | en_US | [{"type":"header","parameters":[{"type":"text","text":"x"}]}]   | 132012
          invoice_ready         | en_US | [{"type":"header","parameters":[{"type":"image","image":{"id":"1"}}]}] | 132012
          login_code            | en_US | [{"type":"body","parameters":[{"type":"text","text":"1"}]}]     | 132018
          """)
  void refusesWhatDoesNotFit(String name, String language, String components, int code) {
    assertThat(errorCode(stage.sendTemplate(ADA, name, language, components))).isEqualTo(code);
    assertThat(stage.standIn.phone(stage.account, ADA)).isEmpty();
  }

  @Test
  void hadOneCodeForPausedAndMissingBeforeMay2023() {
    Stage before = Stage.at(Instant.parse("2023-05-22T12:00:00Z"));
    assertThat(errorCode(before.sendTemplate(ADA, "spring_news", "en_US", "[]"))).isEqualTo(132001);
  }

  @Test
  void needsAPhoneForAuthentication() {
    String body =
        """
        {"messaging_product":"whatsapp","recipient":"DE.77","type":"template",
         "template":{"name":"login_code","language":{"code":"en_US"},"components":%s}}\
        """
            .formatted(Templates.CODE);
    assertThat(errorCode(stage.send(body))).isEqualTo(131062);
    assertThat(fates(stage.sendTemplate(ADA, "login_code", "en_US", Templates.CODE)))
        .contains("delivered");
  }

  @Test
  void deliversNoMarketingToAmericansSinceApril2025() {
    assertThat(fates(stage.sendTemplate(AMERICAN, "summer_offer", "en_US", Templates.OFFER)))
        .containsExactly("failed 131049");
    assertThat(
            fates(
                stage.sendTemplate(AMERICAN, "continue_conversation", "en_US", Templates.GREETING)))
        .contains("delivered");
    Stage before = Stage.at(Instant.parse("2025-03-31T23:59:59Z"));
    assertThat(fates(before.sendTemplate(AMERICAN, "summer_offer", "en_US", Templates.OFFER)))
        .contains("delivered");
  }

  @Test
  void honoursTheStopButtonUntilTheCustomerResumes() {
    stage.does(ADA, "{\"category\":\"marketing_messages\",\"value\":\"stop\"}");
    assertThat(fates(stage.sendTemplate(ADA, "summer_offer", "en_US", Templates.OFFER)))
        .containsExactly("failed 131050");
    assertThat(fates(stage.sendTemplate(ADA, "continue_conversation", "en_US", Templates.GREETING)))
        .contains("delivered");
    stage.does(ADA, "{\"category\":\"marketing_messages\",\"value\":\"resume\"}");
    assertThat(fates(stage.sendTemplate(ADA, "summer_offer", "en_US", Templates.OFFER)))
        .contains("delivered");
  }

  @Test
  void takesANewTemplateAndWaitsForReview() {
    String id = create("room_ready");
    assertThat(errorCode(stage.sendTemplate(ADA, "room_ready", "en_US", "[]"))).isEqualTo(132001);

    Webhook notice =
        stage
            .standIn
            .review(id, "approve", Optional.empty(), Optional.empty())
            .orElseThrow()
            .getFirst();
    Json value = Stage.value(notice);
    assertThat(value.textOrEmpty("event")).isEqualTo("APPROVED");
    assertThat(value.at("message_template_id").node().isNumber()).isTrue();
    assertThat(fates(stage.sendTemplate(ADA, "room_ready", "en_US", "[]"))).contains("delivered");
  }

  @ParameterizedTest
  @CsvSource({"pause, 132015", "disable, 132016", "reject, 132001"})
  void takesTemplatesOutOfUseByReview(String event, int code) {
    String id = create("room_ready");
    assertThat(stage.standIn.review(id, event, Optional.of("WHY"), Optional.empty())).isPresent();
    assertThat(errorCode(stage.sendTemplate(ADA, "room_ready", "en_US", "[]"))).isEqualTo(code);
  }

  @Test
  void makesMarketingOfAUtilityTemplate() {
    String id = create("room_ready");
    Webhook notice =
        stage
            .standIn
            .review(id, "recategorise", Optional.empty(), Optional.of("marketing"))
            .orElseThrow()
            .getFirst();
    assertThat(Stage.value(notice).textOrEmpty("previous_category")).isEqualTo("UTILITY");
    assertThat(json(stage.ask("GET", "/" + id, Map.of(), "")).textOrEmpty("category"))
        .isEqualTo("MARKETING");
  }

  @Test
  void reviewsNothingThatItDoesNotHave() {
    assertThat(stage.standIn.review("1", "approve", Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void listsPageByPage() {
    Json first = json(list(Map.of("limit", "4")));
    assertThat(first.items("data")).hasSize(4);
    assertThat(first.at("paging").has("next")).isTrue();
    String after = first.at("paging").at("cursors").textOrEmpty("after");
    Json last = json(list(Map.of("limit", "100", "after", after)));
    assertThat(last.items("data")).hasSize(5);
    assertThat(last.at("paging").has("next")).isFalse();
    assertThat(json(list(Map.of("status", "PAUSED"))).items("data")).hasSize(1);
  }

  @Test
  void removesATemplateInAllLanguagesOrInOne() {
    String id = create("room_ready");
    assertThat(
            stage
                .ask("DELETE", "/100/message_templates", Map.of("name", "room_ready"), "")
                .status())
        .isEqualTo(200);
    assertThat(errorCode(stage.sendTemplate(ADA, "room_ready", "en_US", "[]"))).isEqualTo(132001);
    assertThat(
            errorCode(
                stage.ask(
                    "DELETE",
                    "/100/message_templates",
                    Map.of("name", "room_ready", "hsm_id", id),
                    "")))
        .isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"Room Ready","language":"en_US","category":"UTILITY","components":[{"type":"BODY","text":"x"}]}
          {"name":"room_ready","language":"en_US","category":"FANCY","components":[{"type":"BODY","text":"x"}]}
          {"name":"room_ready","language":"english","category":"UTILITY","components":[{"type":"BODY","text":"x"}]}
          {"name":"room_ready","language":"en_US","category":"UTILITY","components":[]}
          {"name":"continue_conversation","language":"en_US","category":"UTILITY","components":[{"type":"BODY","text":"x"}]}
          """)
  void takesNoTemplateOfAWrongForm(String body) {
    assertThat(errorCode(stage.ask("POST", "/100/message_templates", Map.of(), body)))
        .isEqualTo(100);
  }

  private String create(String name) {
    String body =
        """
        {"name":"%s","language":"en_US","category":"UTILITY",
         "components":[{"type":"BODY","text":"Your room is ready."}]}\
        """
            .formatted(name);
    Json created = json(stage.ask("POST", "/100/message_templates", Map.of(), body));
    assertThat(created.textOrEmpty("status")).isEqualTo("PENDING");
    return created.textOrEmpty("id");
  }

  private Answer list(Map<String, String> query) {
    return stage.ask("GET", "/100/message_templates", query, "");
  }
}
