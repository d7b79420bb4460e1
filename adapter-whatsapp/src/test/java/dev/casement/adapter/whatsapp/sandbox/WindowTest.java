package dev.casement.adapter.whatsapp.sandbox;

import static dev.casement.adapter.whatsapp.sandbox.Stage.ADA;
import static dev.casement.adapter.whatsapp.sandbox.Stage.START;
import static dev.casement.adapter.whatsapp.sandbox.Stage.fates;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WindowTest {

  private static final Duration DAY = Duration.ofHours(24);

  private final Stage stage = Stage.at(START);

  @Test
  void deliversFreeTextUntilTheLastMillisecondOfTheDay() {
    stage.says(ADA, "hi");
    stage.world.pass(DAY.minusMillis(1));
    assertThat(fates(stage.sendText(ADA))).containsExactly("sent", "delivered");
  }

  @Test
  void failsFreeTextByWebhookFromExactlyOneDayOn() {
    stage.says(ADA, "hi");
    stage.world.pass(DAY);
    var answer = stage.sendText(ADA);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(fates(answer)).containsExactly("failed 131047");
  }

  @Test
  void countsTheDayFromTheSecondThatItTold() {
    stage.world.jumpTo(START.plusMillis(900));
    stage.says(ADA, "hi");
    stage.world.jumpTo(START.plus(DAY).minusMillis(1));
    assertThat(fates(stage.sendText(ADA))).contains("delivered");
    stage.world.jumpTo(START.plus(DAY));
    assertThat(fates(stage.sendText(ADA))).containsExactly("failed 131047");
  }

  @Test
  void failsFreeTextToStrangers() {
    assertThat(fates(stage.sendText(ADA))).containsExactly("failed 131047");
  }

  @Test
  void startsTheDayAnewWithEveryMessage() {
    stage.says(ADA, "hi");
    stage.world.pass(DAY.minusHours(1));
    stage.says(ADA, "still there?");
    stage.world.pass(DAY.minusHours(1));
    assertThat(fates(stage.sendText(ADA))).contains("delivered");
  }

  @Test
  void neverLetsWhatTheCompanySendsCount() {
    stage.says(ADA, "hi");
    stage.world.pass(DAY.minusHours(1));
    stage.sendText(ADA);
    stage.sendTemplate(ADA, "continue_conversation", "en_US", Templates.GREETING);
    stage.standIn.read(stage.account, ADA);
    stage.world.pass(Duration.ofHours(1));
    assertThat(fates(stage.sendText(ADA))).containsExactly("failed 131047");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.x\",\"emoji\":\"x\"}}",
        "{\"type\":\"unsupported\",\"errors\":[{\"code\":131051}]}",
        "{\"type\":\"revoke\",\"revoke\":{\"original_message_id\":\"wamid.x\"}}",
        "{\"category\":\"marketing_messages\",\"value\":\"stop\"}"
      })
  void doesNotOpenForWhatIsNoMessage(String payload) {
    stage.does(ADA, payload);
    assertThat(fates(stage.sendText(ADA))).containsExactly("failed 131047");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"image\",\"image\":{\"id\":\"m1\"}}",
        "{\"image\":{\"id\":\"m1\"}}",
        "{\"type\":\"button\",\"button\":{\"payload\":\"GO\",\"text\":\"Go on\"}}",
        "{\"event\":\"connect\",\"direction\":\"USER_INITIATED\"}"
      })
  void opensForMessagesOfAnyKindAndForCalls(String payload) {
    stage.does(ADA, payload);
    assertThat(fates(stage.sendText(ADA))).contains("delivered");
  }

  @Test
  void didNotCountCallsBeforeOctober2024() {
    Stage before = Stage.at(Instant.parse("2024-09-30T23:59:59Z"));
    before.does(ADA, "{\"event\":\"connect\",\"direction\":\"USER_INITIATED\"}");
    assertThat(fates(before.sendText(ADA))).containsExactly("failed 131047");
  }

  @Test
  void reachesPeopleByTemplateAtAnyTime() {
    assertThat(fates(stage.sendTemplate(ADA, "continue_conversation", "en_US", Templates.GREETING)))
        .containsExactly("sent", "delivered");
  }

  @Test
  void doesNotDeliverToNumbersThatAreNotOnWhatsApp() {
    assertThat(
            fates(
                stage.sendTemplate(
                    "+491700000404", "continue_conversation", "en_US", Templates.GREETING)))
        .containsExactly("failed 131026");
  }
}
