package dev.casement.adapter.whatsapp.sandbox;

import static dev.casement.adapter.whatsapp.sandbox.Stage.ADA;
import static dev.casement.adapter.whatsapp.sandbox.Stage.START;
import static dev.casement.adapter.whatsapp.sandbox.Stage.errorCode;
import static dev.casement.adapter.whatsapp.sandbox.Stage.fates;
import static dev.casement.adapter.whatsapp.sandbox.Stage.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.port.channel.ChannelEvent.MessageReceived;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Request;
import dev.casement.core.port.channel.StandIn.Shown;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.meta.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GraphMannersTest {

  private final Stage stage = Stage.at(START);

  @Test
  void knowsOneTokenOnly() {
    Request wrong =
        new Request(
            "POST",
            "/200/messages",
            "v26.0",
            Map.of(),
            Map.of("authorization", "Bearer x"),
            new byte[0]);
    assertThat(stage.standIn.handle(wrong))
        .hasValueSatisfying(answer -> {
          assertThat(answer.status()).isEqualTo(401);
          assertThat(errorCode(answer)).isEqualTo(190);
        });
  }

  @Test
  void leavesForeignPathsToOthers() {
    Request foreign =
        new Request("POST", "/999/messages", "v26.0", Map.of(), Map.of(), new byte[0]);
    assertThat(stage.standIn.handle(foreign)).isEmpty();
  }

  @Test
  void readsFormsAndTokensInTheQueryAsSdksSendThem() {
    stage.says(ADA, "hi");
    String form =
        "messaging_product=whatsapp&to=%2B491700000000&type=text&text=%7B%22body%22%3A%22hello%22%7D";
    Optional<Answer> answer =
        stage.standIn.handle(
            new Request(
                "POST",
                "/200/messages",
                "v26.0",
                Map.of("access_token", "sandbox"),
                Map.of("content-type", "application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8)));
    assertThat(fates(answer.orElseThrow())).containsExactly("sent", "delivered");
  }

  @Test
  void answersASendAsMetaDoes() {
    Json answer = json(stage.sendText(ADA));
    assertThat(answer.textOrEmpty("messaging_product")).isEqualTo("whatsapp");
    assertThat(answer.items("contacts").getFirst().textOrEmpty("input")).isEqualTo(ADA);
    assertThat(answer.items("contacts").getFirst().textOrEmpty("wa_id")).isEqualTo("491700000000");
    assertThat(answer.items("messages").getFirst().textOrEmpty("id")).startsWith("wamid.");
  }

  @Test
  void signsItsWebhooksAndReturnsOurReference() {
    stage.says(ADA, "hi");
    Webhook sent = stage.sendText(ADA).then().getFirst();
    Map<String, String> headers =
        sent.headers().entrySet().stream()
            .collect(
                Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    assertThat(stage.webhooks.isSigned(headers, sent.body(), stage.account.appSecret())).isTrue();
    assertThat(
            Stage.value(sent).items("statuses").getFirst().textOrEmpty("biz_opaque_callback_data"))
        .isEqualTo("message-1");
  }

  @Test
  void namesACustomerByPhoneAndScopedId() {
    MessageReceived message = message(stage.says(ADA, "hi").webhooks().getFirst());
    assertThat(message.from().addresses())
        .extracting(CustomerAddress::kind)
        .containsExactly(CustomerAddress.Kind.PHONE, CustomerAddress.Kind.USER_ID);
    assertThat(message.from().addresses().getLast().value()).startsWith("DE.");
    assertThat(message.from().profileName()).contains("Ada");
  }

  @Test
  void toldNoScopedIdsBeforeApril2026() {
    Stage before = Stage.at(Instant.parse("2026-03-31T23:59:59Z"));
    assertThat(message(before.says(ADA, "hi").webhooks().getFirst()).from().addresses())
        .containsExactly(CustomerAddress.phone("491700000000"));
  }

  @Test
  void reachesACustomerWithoutPhoneByScopedId() {
    MessageReceived message = message(stage.says("DE.77abc", "hi").webhooks().getFirst());
    assertThat(message.from().addresses()).containsExactly(CustomerAddress.userId("DE.77abc"));
    Answer answer =
        stage.send(
            "{\"messaging_product\":\"whatsapp\",\"recipient\":\"DE.77abc\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}");
    assertThat(fates(answer)).contains("delivered");
    assertThat(json(answer).items("contacts").getFirst().textOrEmpty("user_id"))
        .isEqualTo("DE.77abc");
  }

  @Test
  void knowsThePhoneBehindAScopedIdThatItTold() {
    MessageReceived message = message(stage.says(ADA, "hi").webhooks().getFirst());
    Answer answer =
        stage.send(
            "{\"messaging_product\":\"whatsapp\",\"recipient\":\"%s\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}"
                .formatted(message.from().addresses().getLast().value()));
    assertThat(fates(answer)).contains("delivered");
    assertThat(stage.standIn.phone(stage.account, ADA)).hasSize(2);
  }

  @Test
  void putsTheOwnCountryBeforeANumberWithoutPlus() {
    stage.sendTemplate("1700000001", "continue_conversation", "en_US", Templates.GREETING);
    assertThat(stage.standIn.phone(stage.account, "+491700000001")).hasSize(1);
    stage.says("+14155550199", "hi");
    assertThat(fates(stage.sendText("14155550199"))).contains("delivered");
  }

  @ParameterizedTest(name = "{0} is answered {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"to":"+491700000000","text":{"body":"x"}}                                                            | 100
          {"messaging_product":"whatsapp","text":{"body":"x"}}                                                  | 131008
          {"messaging_product":"whatsapp","to":"ada","text":{"body":"x"}}                                       | 131009
          {"messaging_product":"whatsapp","to":"+491700000000","type":"text","text":{}}                         | 131008
          {"messaging_product":"whatsapp","to":"+491700000000","type":"text"}                                   | 131008
          {"messaging_product":"whatsapp","to":"+491700000000","type":"hologram","hologram":{}}                 | 100
          {"messaging_product":"whatsapp","to":"+491700000000","type":"image","image":{}}                       | 131008
          {"messaging_product":"whatsapp","to":"+491700000000","type":"image","image":{"link":"room.jpg"}}      | 131009
          {"messaging_product":"whatsapp","to":"+491700000000","type":"location","location":{"latitude":1}}     | 131008
          {"messaging_product":"whatsapp","to":"+491700000000","type":"reaction","reaction":{"message_id":"x","emoji":"y"}} | 131009
          {"messaging_product":"whatsapp","to":"+491700000000","type":"interactive","interactive":{"type":"button","body":{"text":"x"},"action":{"buttons":[]}}} | 131009
          {"messaging_product":"whatsapp","to":"+491700000000","category":"utility","text":{"body":"x"}}        | 100
          {"messaging_product":"whatsapp","status":"read","message_id":"wamid.unknown"}                         | 131009
          """)
  void refusesWhatIsNotWellFormed(String body, int code) {
    Answer answer = stage.send(body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(errorCode(answer)).isEqualTo(code);
    assertThat(answer.then()).isEmpty();
  }

  @Test
  void refusesTextsThatAreTooLong() {
    String body =
        "{\"messaging_product\":\"whatsapp\",\"to\":\"+491700000000\",\"text\":{\"body\":\"%s\"}}";
    stage.says(ADA, "hi");
    assertThat(stage.send(body.formatted("x".repeat(4096))).status()).isEqualTo(200);
    assertThat(errorCode(stage.send(body.formatted("x".repeat(4097))))).isEqualTo(100);
  }

  @Test
  void takesReactionsOnlyToYoungMessages() {
    String id = stage.says(ADA, "hi").externalId();
    String reaction =
        "{\"messaging_product\":\"whatsapp\",\"to\":\"+491700000000\",\"type\":\"reaction\",\"reaction\":{\"message_id\":\"%s\",\"emoji\":\"x\"}}"
            .formatted(id);
    assertThat(fates(stage.send(reaction))).containsExactly("sent");
    stage.world.pass(Duration.ofDays(30));
    stage.says(ADA, "again");
    assertThat(errorCode(stage.send(reaction))).isEqualTo(131009);
  }

  @Test
  void marksAndShowsTypingForReceivedMessages() {
    String id = stage.says(ADA, "hi").externalId();
    String body =
        """
        {"messaging_product":"whatsapp","status":"read","message_id":"%s",
         "typing_indicator":{"type":"text"}}\
        """
            .formatted(id);
    assertThat(json(stage.send(body)).flag("success")).isTrue();
  }

  @Test
  void tellsOnceThatTheCustomerRead() {
    stage.says(ADA, "hi");
    stage.sendText(ADA);
    stage.sendText(ADA);
    List<Webhook> read = stage.standIn.read(stage.account, ADA);
    assertThat(read).hasSize(1);
    assertThat(Stage.statuses(read.getFirst())).containsExactly("read", "read");
    assertThat(stage.standIn.read(stage.account, ADA)).isEmpty();
  }

  @Test
  void showsOnThePhoneWhatArrived() {
    stage.sendText(ADA);
    stage.says("491700000000", "hi");
    stage.sendText(ADA);
    assertThat(stage.standIn.phone(stage.account, ADA))
        .extracting(Shown::direction, Shown::type, Shown::text, Shown::status)
        .containsExactly(
            tuple("inbound", "text", Optional.of("hi"), "received"),
            tuple("outbound", "text", Optional.of("hello"), "delivered"));
  }

  @Test
  void tellsOfANumberOnlyWhatWasAsked() {
    Json number = json(stage.ask("GET", "/200", Map.of("fields", "status,health_status"), ""));
    assertThat(number.node().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("id", "status", "health_status");
    assertThat(number.textOrEmpty("status")).isEqualTo("CONNECTED");
  }

  @Test
  void sendsDirectlyOnlyWhereMetaGrantedIt() {
    Stage granted = Stage.granted("direct_send");
    String body =
        "{\"messaging_product\":\"whatsapp\",\"to\":\"+491700000000\",\"category\":\"%s\",\"text\":{\"body\":\"Your"
            + " order left.\"}}";
    assertThat(fates(granted.send(body.formatted("utility")))).contains("delivered");
    assertThat(fates(granted.send(body.formatted("service")))).containsExactly("failed 131047");
    assertThat(errorCode(granted.send(body.formatted("marketing")))).isEqualTo(100);
  }

  @Test
  void failsWithAnyCodeOnDemand() {
    Answer answer = stage.standIn.error(131056, Optional.empty());
    assertThat(errorCode(answer)).isEqualTo(131056);
    assertThat(json(answer).at("error").flag("is_transient")).isTrue();
    assertThat(errorCode(stage.standIn.error(424242, Optional.of(7)))).isEqualTo(424242);
  }

  private MessageReceived message(Webhook webhook) {
    List<ReceivedItem> items = stage.received(webhook);
    assertThat(items).hasSize(1);
    return (MessageReceived) items.getFirst().event();
  }
}
