package dev.casement.adapter.messenger;

import static dev.casement.adapter.messenger.Sandbox.CUSTOMER;
import static dev.casement.adapter.messenger.Sandbox.START;
import static dev.casement.adapter.messenger.Sandbox.events;
import static dev.casement.adapter.messenger.Sandbox.json;
import static dev.casement.adapter.messenger.Sandbox.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.Content;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelEvent.CommentReceived;
import dev.casement.core.port.channel.ChannelEvent.EchoReceived;
import dev.casement.core.port.channel.ChannelEvent.MessageReceived;
import dev.casement.core.port.channel.ChannelEvent.ReactionReceived;
import dev.casement.core.port.channel.ChannelEvent.ReceiptReceived;
import dev.casement.core.port.channel.ChannelEvent.WatermarkReceived;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Shown;
import dev.casement.core.port.channel.StandIn.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessengerStandInTest {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final CustomerRef ADA = CustomerRef.of(CustomerAddress.userId(CUSTOMER));

  @Test
  void deliversWhatTheCustomerSays() {
    Sandbox sandbox = new Sandbox();

    var written = sandbox.says("Good evening");

    assertThat(events(written.webhooks()))
        .containsExactly(
            new MessageReceived(
                ADA,
                written.externalId(),
                Content.Text.of("Good evening"),
                Activity.MESSAGE,
                Optional.empty(),
                false));
  }

  @Test
  void acceptsAnAnswerWithEchoAndDelivery() {
    Sandbox sandbox = new Sandbox();
    sandbox.says("Good evening");

    Answer answer =
        sandbox.post(
            """
            {"recipient":{"id":"77"},"messaging_type":"RESPONSE",
             "message":{"text":"Welcome","metadata":"msg-1"}}\
            """);

    String mid = json(answer).textOrEmpty("message_id");
    assertThat(json(answer).text("recipient_id")).contains(CUSTOMER);
    List<ChannelEvent> then = events(answer.then());
    assertThat(then.getFirst())
        .isInstanceOfSatisfying(
            EchoReceived.class,
            echo -> {
              assertThat(echo.externalId()).isEqualTo(mid);
              assertThat(echo.reference()).contains("msg-1");
              assertThat(echo.content()).isEqualTo(Content.Text.of("Welcome"));
            });
    assertThat(then.subList(1, 3))
        .containsExactly(
            new ReceiptReceived(
                Optional.of(ADA),
                new DeliveryReceipt(
                    mid, Optional.empty(), DeliveryStep.to(DeliveryState.DELIVERED, START))),
            new WatermarkReceived(ADA, DeliveryState.DELIVERED, START));
  }

  @Test
  void closesAfterExactlyOneDay() {
    Sandbox sandbox = new Sandbox();
    sandbox.says("Good evening");

    sandbox.world.advance(DAY.minusMillis(1));
    assertThat(verdict(sandbox.answers("In time"))).isEqualTo("ok");
    sandbox.world.advance(Duration.ofMillis(1));
    assertThat(verdict(sandbox.answers("Late"))).isEqualTo("10/2018278");
    assertThat(sandbox.answers("Late").status()).isEqualTo(400);
    assertThat(sandbox.answers("Late").then()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":{\"text\":\"Hi\"}}",
        "{\"text\":\"Hi\"}",
        "{\"postback\":{\"title\":\"Start\",\"payload\":\"START\"}}",
        "{\"reaction\":{\"reaction\":\"love\",\"emoji\":\"❤\"}}",
        "{\"referral\":{\"source\":\"SHORTLINK\",\"ref\":\"x\"}}",
        "{\"optin\":{\"ref\":\"x\"}}"
      })
  void opensAgainByWhatTheCustomerDoes(String payload) {
    Sandbox sandbox = new Sandbox();
    sandbox.says("Good evening");
    sandbox.answers("Welcome");
    sandbox.world.advance(WEEK);

    sandbox.does(payload);

    assertThat(verdict(sandbox.answers("Back"))).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reaction\":{\"action\":\"unreact\"}}",
        "{\"message\":{\"mid\":\"m_x\",\"is_deleted\":true}}",
        "{\"message_edit\":{\"mid\":\"m_x\",\"text\":\"y\",\"num_edit\":1}}",
        "{\"optin\":{\"type\":\"notification_messages\"}}",
        "{\"comment\":{\"text\":\"Nice\"}}"
      })
  void staysClosedForWhatOpensNothing(String payload) {
    Sandbox sandbox = new Sandbox();
    sandbox.says("Good evening");
    sandbox.world.advance(DAY);

    sandbox.does(payload);

    assertThat(verdict(sandbox.answers("Late"))).isEqualTo("10/2018278");
  }

  @Test
  void startsTheThreadOfAStrangerWhoComesThroughALink() {
    Sandbox sandbox = new Sandbox();

    var written = sandbox.comesBy(Optional.empty(), "{\"source\":\"SHORTLINK\"}");

    assertThat(events(written.webhooks()))
        .first()
        .isInstanceOfSatisfying(
            MessageReceived.class,
            message -> assertThat(message.activity()).isEqualTo(Activity.POSTBACK));
    assertThat(verdict(sandbox.answers("Hello"))).isEqualTo("ok");
  }

  @Test
  void aimsAReactionAtTheNewestMessageOfTheCompany() {
    Sandbox sandbox = new Sandbox();
    sandbox.says("Good evening");
    String mid = json(sandbox.answers("Welcome")).textOrEmpty("message_id");

    var written = sandbox.does("{\"reaction\":{\"emoji\":\"❤\"}}");

    assertThat(events(written.webhooks()))
        .first()
        .isInstanceOfSatisfying(
            ReactionReceived.class, reaction -> assertThat(reaction.target()).isEqualTo(mid));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-27T23:59:59.999Z,10/2018278",
    "2026-09-28T00:00:00Z,ok",
  })
  void mayStayOpenAWeekBehindAnAdSinceThen(Instant answeredAt, String verdict) {
    Sandbox sandbox = new Sandbox(answeredAt.minus(Duration.ofDays(2)));
    sandbox.comesBy(Optional.of("Hi"), "{\"source\":\"ADS\",\"ad_id\":\"6\"}");

    sandbox.world.moveTo(answeredAt);

    assertThat(verdict(sandbox.answers("Hello"))).isEqualTo(verdict);
  }

  @Test
  void letsPeopleAnswerForAWeekWhereThePageMay() {
    Sandbox granted = new Sandbox("human_agent");
    granted.says("Good evening");
    granted.world.advance(WEEK.minusMillis(1));
    assertThat(verdict(granted.tagged("HUMAN_AGENT"))).isEqualTo("ok");
    granted.world.advance(Duration.ofMillis(1));
    assertThat(verdict(granted.tagged("HUMAN_AGENT"))).isEqualTo("10/2018278");

    Sandbox plain = new Sandbox();
    plain.says("Good evening");
    assertThat(verdict(plain.tagged("HUMAN_AGENT"))).isEqualTo("200/");
  }

  @ParameterizedTest
  @CsvSource({
    "ACCOUNT_UPDATE,2026-04-26T23:59:59.999Z,ok",
    "ACCOUNT_UPDATE,2026-04-27T00:00:00Z,100/",
    "SHIPPING_UPDATE,2020-03-03T23:59:59.999Z,ok",
    "SHIPPING_UPDATE,2020-03-04T00:00:00Z,100/",
    "NEVER_WAS,2019-01-01T00:00:00Z,100/",
    "NON_PROMOTIONAL_SUBSCRIPTION,2026-11-20T00:00:00Z,200/",
  })
  void honoursTagsUntilTheirEnd(String tag, Instant at, String verdict) {
    Sandbox sandbox = new Sandbox(at.minus(Duration.ofDays(30)));
    sandbox.says("Good evening");
    sandbox.world.moveTo(at);

    assertThat(verdict(sandbox.tagged(tag))).isEqualTo(verdict);
  }

  @Test
  void allowedOneMoreMessageUntilMarch2020() {
    Sandbox sandbox = new Sandbox(Instant.parse("2020-03-01T00:00:00Z"));
    sandbox.says("Good evening");
    sandbox.world.moveTo(Instant.parse("2020-03-03T23:59:59.999Z"));
    assertThat(verdict(sandbox.answers("One more"))).isEqualTo("ok");
    assertThat(verdict(sandbox.answers("Two more"))).isEqualTo("10/2018278");

    Sandbox later = new Sandbox(Instant.parse("2020-03-01T00:00:00Z"));
    later.says("Good evening");
    later.world.moveTo(Instant.parse("2020-03-04T00:00:00Z"));
    assertThat(verdict(later.answers("One more"))).isEqualTo("10/2018278");
  }

  @Test
  void refusesStrangersAndEmptyAndLongMessages() {
    Sandbox sandbox = new Sandbox();
    assertThat(verdict(sandbox.answers("Hello"))).isEqualTo("100/2018001");

    sandbox.says("Good evening");
    assertThat(verdict(sandbox.answers("x".repeat(2000)))).isEqualTo("ok");
    assertThat(verdict(sandbox.answers("x".repeat(2001)))).isEqualTo("100/");
    assertThat(verdict(sandbox.answers("🙂".repeat(2000)))).isEqualTo("ok");
    assertThat(verdict(sandbox.post("{\"recipient\":{\"id\":\"77\"}}"))).isEqualTo("100/2018034");
    assertThat(verdict(sandbox.post("{\"message\":{\"text\":\"Hi\"}}"))).isEqualTo("100/");
    assertThat(verdict(sandbox.post("not json"))).isEqualTo("100/");
    assertThat(
            verdict(
                sandbox.post(
                    "{\"recipient\":{\"id\":\"77\"},\"sender_action\":\"react\","
                        + "\"payload\":{\"message_id\":\"m\",\"reaction\":\"love\"}}")))
        .isEqualTo("100/");
  }

  @Test
  void knowsOnlyItsOwnTokenAndAccounts() {
    Sandbox sandbox = new Sandbox();
    sandbox.says("Good evening");
    String body = "{\"recipient\":{\"id\":\"77\"},\"message\":{\"text\":\"Hi\"}}";

    Answer stolen = sandbox.request("POST", "/500/messages", "another", body).orElseThrow();

    assertThat(verdict(stolen)).isEqualTo("190/");
    assertThat(sandbox.standIn.phone(sandbox.page, CUSTOMER)).hasSize(1);
    assertThat(sandbox.request("POST", "/600/messages", "sandbox", body)).isEmpty();
    assertThat(sandbox.request("POST", "/me/messages", "sandbox", body)).isPresent();
    assertThat(sandbox.request("GET", "/500/anything", "sandbox", "")).isEmpty();
  }

  @Test
  void tellsOfTheCustomerAndThePage() {
    Sandbox sandbox = new Sandbox();
    sandbox.says("Good evening");

    assertThat(json(sandbox.get("/77")).text("first_name")).contains("Ada");
    assertThat(json(sandbox.get("/77")).text("last_name")).contains("Lovelace");
    assertThat(json(sandbox.get("/500")).text("name")).contains("The Inn");
    assertThat(sandbox.request("GET", "/78", "sandbox", "")).isEmpty();
  }

  @Test
  void showsTheThreadOnThePhoneAndReadsIt() {
    Sandbox sandbox = new Sandbox();
    sandbox.says("Good evening");
    sandbox.answers("Welcome");

    assertThat(sandbox.standIn.phone(sandbox.page, CUSTOMER))
        .extracting(Shown::direction, Shown::text, Shown::status)
        .containsExactly(
            tuple("inbound", Optional.of("Good evening"), "received"),
            tuple("outbound", Optional.of("Welcome"), "delivered"));

    assertThat(events(sandbox.standIn.read(sandbox.page, CUSTOMER)))
        .containsExactly(new WatermarkReceived(ADA, DeliveryState.READ, START));
    assertThat(sandbox.standIn.read(sandbox.page, CUSTOMER)).isEmpty();
    assertThat(sandbox.standIn.phone(sandbox.page, CUSTOMER).getLast().status()).isEqualTo("read");
  }

  @Test
  void takesOnePrivateReplyToACommentWithinAWeek() {
    Sandbox sandbox = new Sandbox("private_reply");
    String comment = sandbox.does("{\"comment\":{\"text\":\"How much?\"}}").externalId();
    String reply =
        "{\"recipient\":{\"comment_id\":\"%s\"},\"message\":{\"text\":\"90\"}}".formatted(comment);

    assertThat(verdict(sandbox.post(reply))).isEqualTo("ok");
    assertThat(verdict(sandbox.post(reply))).isEqualTo("10/2534025");
    assertThat(verdict(sandbox.answers("More"))).isEqualTo("100/2018001");

    Sandbox late = new Sandbox("private_reply");
    String old = late.does("{\"comment\":{\"text\":\"How much?\"}}").externalId();
    late.world.advance(WEEK);
    assertThat(verdict(late.post(reply.replace(comment, old)))).isEqualTo("10/2534013");
    assertThat(verdict(new Sandbox().post(reply))).isEqualTo("100/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ok | {'comment':{'text':'How much?','id':'c_9'}} | {'comment_id':'c_9'}",
        "ok | {'post':{'text':'We loved it','id':'p_9'}} | {'post_id':'p_9'}",
        "100/ | {'post':{'text':'We loved it','id':'p_9'}} | {'comment_id':'p_9'}",
        "100/ | {'comment':{'text':'How much?','id':'c_9'}} | {'post_id':'c_9'}",
        "ok | {'field':'feed','value':{'item':'comment','comment_id':'c_9','message':'?'}} |"
            + " {'comment_id':'c_9'}",
        "ok | {'field':'feed','value':{'item':'photo','post_id':'p_9'}} | {'post_id':'p_9'}",
        "100/ | {'field':'feed','value':{'item':'comment','verb':'remove','comment_id':'c_9'}} |"
            + " {'comment_id':'c_9'}"
      })
  void repliesPrivatelyToWhatWasSaidInPublic(String verdict, String said, String recipient) {
    Sandbox sandbox = new Sandbox("private_reply");
    sandbox.does(said.replace('\'', '"'));

    String reply = "{'recipient':%s,'message':{'text':'90'}}".formatted(recipient);

    assertThat(verdict(sandbox.post(reply.replace('\'', '"')))).isEqualTo(verdict);
  }

  @Test
  void tellsWhatWasSaidInPublic() {
    Sandbox sandbox = new Sandbox();

    assertThat(events(sandbox.does("{\"comment\":{\"text\":\"How much?\"}}").webhooks()))
        .first()
        .isInstanceOfSatisfying(
            CommentReceived.class,
            received -> {
              assertThat(received.from().profileName()).contains("Ada Lovelace");
              assertThat(received.comment().where()).isEqualTo(Comment.Where.POST);
              assertThat(received.comment().text()).isEqualTo("How much?");
            });
    assertThat(events(sandbox.does("{\"post\":{\"text\":\"We loved it\"}}").webhooks()))
        .first()
        .isInstanceOfSatisfying(
            CommentReceived.class,
            received ->
                assertThat(received.comment().where()).isEqualTo(Comment.Where.VISITOR_POST));
    assertThat(sandbox.standIn.phone(sandbox.page, CUSTOMER))
        .extracting(Shown::type)
        .containsExactly("comment", "comment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'text':'Hi'} | text",
        "{'message':{'attachments':[{'type':'image','payload':{'url':'https://x.example/1'}}]}} |"
            + " image",
        "{'message':{'attachments':[{'type':'audio','payload':{'url':'https://x.example/1'}}]}} |"
            + " audio",
        "{'message':{'text':'Yes','quick_reply':{'payload':'yes'}}} | text",
        "{'postback':{'title':'Start','payload':'START'}} | postback",
        "{'optin':{'ref':'x'}} | optin"
      })
  void showsWhatThePhoneHoldsByItsKind(String payload, String type) {
    Sandbox sandbox = new Sandbox();

    sandbox.does(payload.replace('\'', '"'));

    assertThat(sandbox.standIn.phone(sandbox.page, CUSTOMER))
        .extracting(Shown::type)
        .containsExactly(type);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void takesTheShapesThatMessengerHas(String verdict, String message) {
    Sandbox sandbox = new Sandbox();
    sandbox.says("Good evening");

    String body =
        "{'recipient':{'id':'77'},'messaging_type':'RESPONSE','message':%s}".formatted(message);

    assertThat(verdict(sandbox.post(body.replace('\'', '"')))).isEqualTo(verdict);
  }

  static Stream<Arguments> shapes() {
    String picture = "{'type':'image','payload':{'url':'https://inn.example/1.jpg'}}";
    String postback = "{'type':'postback','title':'%s','payload':'%s'}";
    return Stream.of(
        arguments("ok", "{'attachment':" + picture + "}"),
        arguments("100/", "{'text':'Look','attachment':" + picture + "}"),
        arguments("100/", "{'attachment':{'type':'image','payload':{}}}"),
        arguments("100/", "{'attachment':{'type':'image','payload':{'url':'ftp://inn.example'}}}"),
        arguments("100/", "{'attachment':{'type':'hologram','payload':{'attachment_id':'1'}}}"),
        arguments("ok", "{'attachments':[" + times(30, picture) + "]}"),
        arguments("100/", "{'attachments':[" + times(31, picture) + "]}"),
        arguments(
            "100/",
            "{'attachments':[" + picture + ",{'type':'video','payload':{'attachment_id':'1'}}]}"),
        arguments("ok", generic(times(10, "{'title':'Sea'}"))),
        arguments("100/", generic(times(11, "{'title':'Sea'}"))),
        arguments("100/", generic("")),
        arguments("100/", generic("{'subtitle':'no title'}")),
        arguments("ok", generic("{'title':'" + "x".repeat(80) + "'}")),
        arguments("100/", generic("{'title':'" + "x".repeat(81) + "'}")),
        arguments("100/", generic("{'title':'x','subtitle':'" + "x".repeat(81) + "'}")),
        arguments("ok", buttons("x".repeat(640), times(3, postback.formatted("Yes", "y")))),
        arguments("100/", buttons("x".repeat(641), postback.formatted("Yes", "y"))),
        arguments("100/", buttons("x", times(4, postback.formatted("Yes", "y")))),
        arguments("100/", buttons("x", "")),
        arguments("ok", buttons("x", postback.formatted("x".repeat(20), "y".repeat(1000)))),
        arguments("100/", buttons("x", postback.formatted("x".repeat(21), "y"))),
        arguments("100/", buttons("x", postback.formatted("x", "y".repeat(1001)))),
        arguments("ok", buttons("x", "{'type':'web_url','title':'x','url':'https://x.example'}")),
        arguments("100/", buttons("x", "{'type':'web_url','title':'x'}")),
        arguments("ok", media("{'media_type':'video','attachment_id':'8'}")),
        arguments("100/", media("{'media_type':'audio','attachment_id':'8'}")),
        arguments("100/", media("{'media_type':'video'}")),
        arguments("100/", media(times(2, "{'media_type':'video','attachment_id':'8'}"))),
        arguments("100/", template("receipt", "'order_number':'1'")));
  }

  private static String times(int times, String element) {
    return String.join(",", Collections.nCopies(times, element));
  }

  private static String generic(String elements) {
    return template("generic", "'elements':[" + elements + "]");
  }

  private static String media(String elements) {
    return template("media", "'elements':[" + elements + "]");
  }

  private static String buttons(String text, String buttons) {
    return template("button", "'text':'" + text + "','buttons':[" + buttons + "]");
  }

  private static String template(String type, String members) {
    return "{'attachment':{'type':'template','payload':{'template_type':'%s',%s}}}"
        .formatted(type, members);
  }

  @Test
  void sendsUtilityTemplatesOnceTheyAreThereAndApproved() {
    Sandbox sandbox = new Sandbox("utility_templates");
    sandbox.says("Good evening");
    sandbox.world.advance(Duration.ofDays(30));
    String template =
        "{\"recipient\":{\"id\":\"77\"},\"messaging_type\":\"UTILITY\",\"message\":"
            + "{\"template\":{\"name\":\"room_ready\",\"language\":{\"code\":\"en_US\"}}}}";
    assertThat(verdict(sandbox.post(template))).isEqualTo("100/");

    Answer created =
        sandbox
            .request(
                "POST",
                "/500/message_templates",
                "sandbox",
                "{\"name\":\"room_ready\",\"language\":\"en_US\",\"category\":\"UTILITY\","
                    + "\"components\":[{\"type\":\"BODY\",\"text\":\"Ready.\"}]}")
            .orElseThrow();
    assertThat(json(created).text("status")).contains("APPROVED");
    assertThat(json(sandbox.get("/500/message_templates")).items("data")).hasSize(1);
    assertThat(verdict(sandbox.post(template))).isEqualTo("ok");

    String id = json(created).textOrEmpty("id");
    assertThat(review(sandbox, id, "pause")).isPresent();
    assertThat(verdict(sandbox.post(template))).isEqualTo("100/");
    assertThat(review(sandbox, "another", "pause")).isEmpty();
  }

  private static Optional<List<Webhook>> review(Sandbox sandbox, String id, String event) {
    return sandbox.standIn.review(id, event, Optional.empty(), Optional.empty());
  }

  @Test
  void refusesAPayloadThatIsNoObject() {
    Sandbox sandbox = new Sandbox();

    assertThatThrownBy(() -> sandbox.does("[]")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void failsOnDemandAsMetaDoes() {
    Sandbox sandbox = new Sandbox();

    Answer failure = sandbox.standIn.error(10, Optional.of(2018278));

    assertThat(verdict(failure)).isEqualTo("10/2018278");
  }
}
