package dev.casement.adapter.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.adapter.instagram.sandbox.InstagramStandIn;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelEvent.EchoReceived;
import dev.casement.core.port.channel.ChannelEvent.ReceiptReceived;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Request;
import dev.casement.core.port.channel.StandIn.Shown;
import dev.casement.core.port.channel.StandIn.Voice;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import dev.casement.meta.messaging.MessagingWebhook;
import dev.casement.testkit.InMemoryWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class InstagramStandInTest {

  private static final String CUSTOMER = "8001";

  private final StandInAccount account =
      new StandInAccount(
          "900", "The Inn", Map.of("page_id", "500"), new Secret("sandbox"), Set.of("human_agent"));
  private final InMemoryWorld world = new InMemoryWorld(Profiles.NOW, account);
  private final StandIn standIn = InstagramStandIn.in(world);

  @Test
  void echoesWhatIsSentButTellsOfNoDelivery() {
    says("Good evening");

    Answer answer = answers("/900/messages", "Welcome");

    assertThat(events(answer.then())).hasSize(1).first().isInstanceOf(EchoReceived.class);
    assertThat(phone()).extracting(Shown::status).containsExactly("received", "sent");
  }

  @Test
  void closesAfterExactlyOneDayWithItsOwnCode() {
    says("Good evening");

    world.advance(Duration.ofHours(24).minusMillis(1));
    assertThat(verdict(answers("/900/messages", "In time"))).isEqualTo("ok");
    world.advance(Duration.ofMillis(1));
    assertThat(verdict(answers("/900/messages", "Late"))).isEqualTo("10/2534022");
    assertThat(verdict(tagged("HUMAN_AGENT"))).isEqualTo("ok");
    assertThat(verdict(tagged("ACCOUNT_UPDATE"))).isEqualTo("100/");
  }

  @Test
  void countsBytesNotCharacters() {
    says("Good evening");

    assertThat(verdict(answers("/900/messages", "é".repeat(500)))).isEqualTo("ok");
    assertThat(verdict(answers("/900/messages", "é".repeat(501)))).isEqualTo("100/");
  }

  @Test
  void tellsForEachMessageThatItWasRead() {
    says("Good evening");
    answers("/900/messages", "Welcome");
    answers("/900/messages", "How can we help?");

    List<ChannelEvent> seen = events(standIn.read(account, CUSTOMER));

    assertThat(seen)
        .hasSize(2)
        .allSatisfy(event ->
            assertThat(((ReceiptReceived) event).receipt().step().state())
                .isEqualTo(DeliveryState.READ));
    assertThat(phone()).extracting(Shown::status).containsExactly("received", "read", "read");
  }

  @Test
  void isFoundUnderThePageItIsLinkedToByThePersonWrittenTo() {
    String body = message(CUSTOMER, "Hello");
    assertThat(post("/500/messages", body)).isEmpty();
    assertThat(post("/me/messages", body)).isEmpty();

    says("Good evening");

    assertThat(post("/500/messages", body)).map(InstagramStandInTest::verdict).contains("ok");
    assertThat(post("/me/messages", body)).map(InstagramStandInTest::verdict).contains("ok");
    assertThat(verdict(post("/900/messages", message("8002", "Hello")).orElseThrow()))
        .isEqualTo("100/2534014");
  }

  @Test
  void takesReactionsWithoutShowingThemAsMessages() {
    says("Good evening");

    Answer answer =
        post(
                "/900/messages",
                "{\"recipient\":{\"id\":\"8001\"},\"sender_action\":\"react\","
                    + "\"payload\":{\"message_id\":\"m_1\",\"reaction\":\"love\"}}")
            .orElseThrow();

    assertThat(verdict(answer)).isEqualTo("ok");
    assertThat(answer.then()).isEmpty();
    assertThat(phone()).hasSize(1);
  }

  private void says(String text) {
    standIn.write(
        account,
        new Voice(
            CUSTOMER,
            Optional.of("Ada Lovelace"),
            Optional.of(text),
            Optional.empty(),
            Optional.empty()));
  }

  private Answer answers(String path, String text) {
    return post(path, message(CUSTOMER, text)).orElseThrow();
  }

  private Answer tagged(String tag) {
    return post(
            "/900/messages",
            """
            {"recipient":{"id":"8001"},"messaging_type":"MESSAGE_TAG","tag":"%s",
             "message":{"text":"Hello"}}\
            """
                .formatted(tag))
        .orElseThrow();
  }

  private static String message(String person, String text) {
    return "{\"recipient\":{\"id\":\"%s\"},\"message\":{\"text\":\"%s\"}}".formatted(person, text);
  }

  private Optional<Answer> post(String path, String body) {
    return standIn.handle(
        new Request(
            "POST",
            path,
            "v26.0",
            Map.of(),
            Map.of("authorization", "Bearer sandbox", "content-type", "application/json"),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  private List<Shown> phone() {
    return standIn.phone(account, CUSTOMER);
  }

  private static String verdict(Answer answer) {
    Json error = Json.parse(answer.body()).orElseThrow().at("error");
    return error.isObject()
        ? error.textOrEmpty("code") + "/" + error.textOrEmpty("error_subcode")
        : "ok";
  }

  private static List<ChannelEvent> events(List<Webhook> webhooks) {
    MessagingWebhook reader = new MessagingWebhook("instagram");
    return webhooks.stream()
        .flatMap(webhook -> reader.read(webhook.body()).stream())
        .map(ReceivedItem::event)
        .toList();
  }
}
