package dev.casement.adapter.whatsapp.sandbox;

import static dev.casement.adapter.whatsapp.sandbox.Stage.START;
import static dev.casement.adapter.whatsapp.sandbox.Stage.errorCode;
import static dev.casement.adapter.whatsapp.sandbox.Stage.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.channel.StandIn.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The stand-in takes templates, changes and removals as WhatsApp does, with its error codes.
final class TemplateDeskTest {

  private static final String BODY = "[{\"type\":\"BODY\",\"text\":\"%s\"}]";

  private final Stage stage = Stage.at(START);

  private Answer create(String name, String category, String components) {
    return stage.ask(
        "POST",
        "/100/message_templates",
        Map.of(),
        """
        {"name":"%s","language":"en_US","category":"%s","components":%s}\
        """
            .formatted(name, category, components));
  }

  private String created(String name) {
    return json(create(name, "UTILITY", BODY.formatted("Your room is ready."))).textOrEmpty("id");
  }

  private void review(String id, String event) {
    assertThat(stage.standIn.review(id, event, Optional.empty(), Optional.empty())).isPresent();
  }

  private Answer edit(String id, String change) {
    return stage.ask("POST", "/" + id, Map.of(), change);
  }

  private Answer delete(String name, String id) {
    return stage.ask("DELETE", "/100/message_templates", Map.of("name", name, "hsm_id", id), "");
  }

  private static Optional<Long> subcode(Answer answer) {
    return json(answer).at("error").number("error_subcode");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"type":"BODY","text":"{{1}} is here now","example":{"body_text":[["A"]]}}]             | 2388299
          [{"type":"BODY","text":"It is {{1}}","example":{"body_text":[["A"]]}}]                    | 2388299
          [{"type":"BODY","text":"Ho {{1}} {{2}} ho","example":{"body_text":[["A","B"]]}}]          | 2388293
          [{"type":"BODY","text":"Ho {{2}} ho ho ho","example":{"body_text":[["A"]]}}]              | 2388072
          [{"type":"HEADER","format":"TEXT","text":"a\\nb"},{"type":"BODY","text":"x"}]             | 2388047
          [{"type":"BODY","text":"x"},{"type":"FOOTER","text":"by {{1}}"}]                          | 2388073
          [{"type":"BODY","text":"x"},{"type":"FOOTER","text":"0123456789012345678901234567890123456789012345678901234567890"}] | 2388040
          """)
  void refusesWithMetasOwnSubcodes(String components, long subcode) {
    Answer answer = create("room", "UTILITY", components);

    assertThat(errorCode(answer)).isEqualTo(100);
    assertThat(subcode(answer)).contains(subcode);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"type":"BODY","text":"Hello {{1}}, it is here."}]
          [{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"x"}]
          [{"type":"BODY","text":"x"},{"type":"BUTTONS","buttons":[{"type":"OTP"}]}]
          [{"type":"BODY","text":"x"},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"a"},{"type":"URL","text":"b","url":"https://x"},{"type":"QUICK_REPLY","text":"c"}]}]
          """)
  void refusesWithoutASubcodeWhereMetaHasNone(String components) {
    Answer answer = create("room", "UTILITY", components);

    assertThat(errorCode(answer)).isEqualTo(100);
    assertThat(subcode(answer)).isEmpty();
  }

  @Test
  void knowsEachNameOnceInALanguage() {
    created("room");

    assertThat(subcode(create("room", "UTILITY", BODY.formatted("Ready.")))).contains(2388024L);
  }

  @Test
  void blocksTheNameOfARemovedApprovedTemplateForThirtyDays() {
    String id = created("room");
    review(id, "approve");
    assertThat(delete("room", id).status()).isEqualTo(200);
    assertThat(subcode(create("room", "UTILITY", BODY.formatted("Ready.")))).contains(2388023L);

    stage.world.pass(Duration.ofDays(30));
    assertThat(create("room", "UTILITY", BODY.formatted("Ready.")).status()).isEqualTo(200);
  }

  @Test
  void takesAHundredInAnHour() {
    for (int count = 0; count < 100; count++) {
      assertThat(create("room_" + count, "UTILITY", BODY.formatted("Ready.")).status())
          .isEqualTo(200);
    }
    assertThat(errorCode(create("one_more", "UTILITY", BODY.formatted("Ready.")))).isEqualTo(80007);
    stage.world.pass(Duration.ofHours(1));
    assertThat(create("one_more", "UTILITY", BODY.formatted("Ready.")).status()).isEqualTo(200);
  }

  @Test
  void approvesPromotionsAsMarketing() {
    Answer answer = create("room", "UTILITY", BODY.formatted("Your discount is here."));

    assertThat(json(answer).textOrEmpty("category")).isEqualTo("MARKETING");
  }

  @Test
  void writesTheWordsOfCodesItself() {
    String id =
        json(create(
                "code",
                "AUTHENTICATION",
                """
                [{"type":"BODY","add_security_recommendation":true},
                 {"type":"FOOTER","code_expiration_minutes":5},
                 {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE"}]}]\
                """))
            .textOrEmpty("id");

    String template = json(stage.ask("GET", "/" + id, Map.of(), "")).raw();
    assertThat(template)
        .contains("{{1}} is your verification code.", "expires in 5 minutes", "Copy code");
  }

  @Test
  void editsApprovedTemplatesOnceADay() {
    String id = created("room");
    String change = "{\"components\":" + BODY.formatted("Your suite is ready.") + "}";
    assertThat(errorCode(edit(id, change))).isEqualTo(100);

    review(id, "approve");
    assertThat(edit(id, change).status()).isEqualTo(200);
    assertThat(json(stage.ask("GET", "/" + id, Map.of(), "")).textOrEmpty("status"))
        .isEqualTo("PENDING");
    review(id, "approve");
    assertThat(errorCode(edit(id, change))).isEqualTo(100);
    stage.world.pass(Duration.ofHours(24));
    assertThat(edit(id, change).status()).isEqualTo(200);

    review(id, "reject");
    assertThat(edit(id, change).status()).isEqualTo(200);
  }

  @Test
  void leavesTheCategoryOfApprovedTemplatesAndDisabledOnesWhereTheyAre() {
    String id = created("room");
    review(id, "approve");
    assertThat(errorCode(edit(id, "{\"category\":\"MARKETING\"}"))).isEqualTo(100);
    review(id, "disable");
    assertThat(errorCode(delete("room", id))).isEqualTo(100);
  }
}
