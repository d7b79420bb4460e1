package dev.casement.adapter.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void showsReactionsAndTheirRemovalAndTellsNobody() {
    says("Good evening");

    Answer put = post("/900/messages", reaction("react")).orElseThrow();
    Answer back = post("/900/messages", reaction("unreact")).orElseThrow();

    assertThat(verdict(put)).isEqualTo("ok");
    assertThat(put.then()).isEmpty();
    assertThat(verdict(back)).isEqualTo("ok");
    assertThat(phone())
        .extracting(Shown::type, Shown::text)
        .containsExactly(
            tuple("text", Optional.of("Good evening")),
            tuple("reaction", Optional.of("love")),
            tuple("reaction", Optional.empty()));
    assertThat(standIn.read(account, CUSTOMER)).isEmpty();
  }

  private static String reaction(String action) {
    return """
    {"recipient":{"id":"8001"},"sender_action":"%s",
     "payload":{"message_id":"m_1","reaction":"love"}}\
    """
        .formatted(action);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ok | 'attachment':{'type':'image','payload':{'url':'https://inn.example/1.jpg'}}",
        "ok | 'attachment':{'type':'file','payload':{'attachment_id':'4'}}",
        "ok | 'attachment':{'type':'template','payload':{'template_type':'generic','elements':[{'title':'Sea'}]}}",
        "100/2534015 | 'attachment':{'type':'template','payload':{'template_type':'button'}}",
        "100/ | 'attachments':[{'type':'image','payload':{'url':'https://inn.example/1.jpg'}}]",
        "100/ | 'attachment':{'type':'sticker','payload':{'url':'https://inn.example/1.webp'}}",
        "100/ |"
            + " 'text':'Look','attachment':{'type':'image','payload':{'url':'https://inn.example/1.jpg'}}"
      })
  void takesTheShapesThatInstagramHas(String verdict, String members) {
    says("Good evening");

    String body = "{'recipient':{'id':'8001'},'message':{%s}}".formatted(members);

    assertThat(post("/900/messages", body.replace('\'', '"')))
        .map(InstagramStandInTest::verdict)
        .contains(verdict);
  }

  @Test
  void takesAPrivateReplyToABroadcastOnlyWhileItRuns() {
    StandInAccount granted =
        new StandInAccount(
            "900", "The Inn", Map.of(), new Secret("sandbox"), Set.of("private_reply"));
    InMemoryWorld there = new InMemoryWorld(Profiles.NOW, granted);
    StandIn live = InstagramStandIn.in(there);
    String first = comments(live, granted);
    String second = comments(live, granted);

    there.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(verdict(reply(live, first))).isEqualTo("ok");
    there.advance(Duration.ofMillis(1));
    assertThat(verdict(reply(live, second))).isEqualTo("10/2534013");
  }

  private static String comments(StandIn live, StandInAccount granted) {
    return live.write(
            granted,
            new Voice(
                CUSTOMER,
                Optional.of("Ada Lovelace"),
                Optional.empty(),
                Optional.of("{\"comment\":{\"text\":\"Is the pool open?\",\"live\":true}}"),
                Optional.empty()))
        .externalId();
  }

  private static Answer reply(StandIn live, String comment) {
    return live.handle(
            request(
                "/900/messages",
                "{\"recipient\":{\"comment_id\":\"%s\"},\"message\":{\"text\":\"Yes\"}}"
                    .formatted(comment)))
        .orElseThrow();
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
    return standIn.handle(request(path, body));
  }

  private static Request request(String path, String body) {
    return new Request(
        "POST",
        path,
        "v26.0",
        Map.of(),
        Map.of("authorization", "Bearer sandbox", "content-type", "application/json"),
        body.getBytes(StandardCharsets.UTF_8));
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
