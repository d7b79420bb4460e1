package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Sending, and reading what was said.
interface MessagesScenario extends ApiScenario {
  @Test
  default void sendsALongTextAsSeveralMessagesWhereAskedTo() {
    String conversation = world().conversation("351910000031");
    String path = "/v1/conversations/" + conversation + "/messages";
    String text = "One. ".repeat(600) + "\\n\\n" + "Two. ".repeat(600);
    String body = "{\"type\": \"text\", \"text\": \"" + text + "\"%s}";

    world().post(Who.ADMIN, path, body.formatted("")).isProblem(409, "blocked-by-policy");
    Map<String, String> key = Map.of("Idempotency-Key", "long");
    String split = body.formatted(", \"split\": true");
    Answer first = world().call("POST", Who.ADMIN, path, split, key).is(202);
    Answer again = world().call("POST", Who.ADMIN, path, split, key).is(202);

    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(first.text("text")).startsWith("One.").doesNotContain("Two.");
    assertThat(world().get(Who.ADMIN, path).texts("data", "direction"))
        .containsExactly("inbound", "outbound", "outbound");
  }

  String TEXT = "{\"type\": \"text\", \"text\": \"Yes, from Monday on.\"}";

  String CAROUSEL =
      """
      {"type": "cards", "text": "Our rooms", "cards": [
        {"title": "Sea", "media": {"kind": "image", "link": "https://casadomar.example/1.jpg"},
         "buttons": [{"action": "reply", "title": "This", "value": "sea"}]},
        {"title": "Garden", "media": {"kind": "image", "link": "https://casadomar.example/2.jpg"},
         "buttons": [{"action": "reply", "title": "This", "value": "garden"}]}]}
      """;

  private String thread() {
    return "/v1/conversations/" + world().conversation("351910000001") + "/messages";
  }

  private Answer keyed(String path, String key, String body) {
    return world().call("POST", Who.ADMIN, path, body, Map.of("Idempotency-Key", key));
  }

  @Test
  default void takesAnAnswerInsideTheWindow() {
    String thread = thread();
    Answer taken = world().post(Who.ADMIN, thread, TEXT).is(202);
    assertThat(taken.text("status")).isEqualTo("queued");
    assertThat(taken.text("direction")).isEqualTo("outbound");
    assertThat(taken.text("decision/outcome")).isEqualTo("allowed");
    assertThat(taken.text("author")).isEqualTo("human");
    assertThat(taken.header("location")).isEqualTo("/v1/messages/" + taken.text("id"));
    assertThat(world().get(Who.ADMIN, taken.header("location")).is(200).text("text"))
        .isEqualTo("Yes, from Monday on.");
    assertThat(world().get(Who.ADMIN, thread + "?order=newest").texts("data", "direction"))
        .containsExactly("outbound", "inbound");
    assertThat(world().get(Who.ADMIN, thread).texts("data", "direction"))
        .containsExactly("inbound", "outbound");
    world().get(Who.ADMIN, thread + "?order=random").isProblem(400, "bad-request");
  }

  @Test
  default void sendsASoundAsAVoiceMessageAndNothingElse() {
    String spoken =
        """
        {"type": "media", "media": {"kind": "%s", "link": "https://casadomar.example/1.ogg",
         "voice": true}}
        """;
    Answer taken = world().post(Who.ADMIN, thread(), spoken.formatted("audio")).is(202);
    assertThat(taken.at("media/voice").asBoolean()).isTrue();
    world().post(Who.ADMIN, thread(), spoken.formatted("image")).refuses("media.voice");
  }

  @Test
  default void refusesOutsideTheWindowWithTheReasonAndTheWayOut() {
    String thread = thread();
    world().pass(Duration.ofHours(24));
    Answer refused = world().post(Who.ADMIN, thread, TEXT).isProblem(409, "blocked-by-policy");
    assertThat(refused.text("decision/reason")).isEqualTo("window_closed");
    assertThat(refused.text("decision/rule/id")).startsWith("whatsapp.");
    assertThat(refused.text("detail")).isEqualTo(refused.text("decision/message"));
    assertThat(refused.texts("decision/remedies", "kind")).contains("send_template", "hold");
    assertThat(world().get(Who.ADMIN, thread).at("data").size()).isOne();
  }

  @Test
  default void holdsAMessageUntilTheCustomerAnswersAndLetsItBeWithdrawn() {
    String thread = thread();
    world().pass(Duration.ofHours(24));
    Answer held =
        world()
            .post(
                Who.ADMIN,
                thread,
                "{\"type\": \"text\", \"text\": \"Later\", \"when_blocked\": \"hold\"}")
            .is(202);
    assertThat(held.text("status")).isEqualTo("held");
    String path = held.header("location");
    world().delete(Who.ADMIN, path).is(204);
    assertThat(world().get(Who.ADMIN, path).text("status")).isEqualTo("cancelled");
    String received = world().get(Who.ADMIN, thread).text("data/0/id");
    world().delete(Who.ADMIN, "/v1/messages/" + received).isProblem(404, "not-found");
  }

  @Test
  default void doesNotWithdrawWhatHasLeft() {
    String path = world().post(Who.ADMIN, thread(), TEXT).header("location");
    world().graphRefuses();
    world().platform.sending().dispatchOutbox().run(10);
    world().settled(path);
    world().delete(Who.ADMIN, path).isProblem(409, "conflict");
    Answer failed = world().get(Who.ADMIN, path).is(200);
    assertThat(failed.text("status")).isEqualTo("failed");
    assertThat(failed.text("error/message")).isNotBlank();
  }

  @Test
  default void sendsAgainOnlyWhatMayHaveArrivedAndOnlyOnce() {
    String thread = thread();
    String path = world().post(Who.ADMIN, thread, TEXT).header("location");
    world().post(Who.ADMIN, path + "/resend", "").isProblem(409, "conflict");
    world().graphAnswersNonsense();
    world().platform.sending().dispatchOutbox().run(10);
    world().settled(path);
    Answer unclear = world().get(Who.ADMIN, path).is(200);
    assertThat(unclear.text("status")).isEqualTo("unknown");
    assertThat(unclear.at("may_have_arrived").asBoolean()).isFalse();
    assertThat(unclear.text("resend_from")).isNotBlank();
    world().post(Who.ADMIN, path + "/resend", "").isProblem(409, "conflict");

    world().pass(Duration.ofMinutes(15));
    assertThat(world().get(Who.ADMIN, path).at("may_have_arrived").asBoolean()).isTrue();
    Answer again = world().post(Who.ADMIN, path + "/resend", "").is(202);
    assertThat(again.text("status")).isEqualTo("queued");
    assertThat(again.text("resends")).isEqualTo(unclear.text("id"));
    Answer old = world().get(Who.ADMIN, path).is(200);
    assertThat(old.text("status")).isEqualTo("unknown");
    assertThat(old.text("resent_as")).isEqualTo(again.text("id"));
    assertThat(old.at("resend_from").isMissingNode()).isTrue();
    world().post(Who.ADMIN, path + "/resend", "").isProblem(409, "conflict");
    world().post(Who.ADMIN, "/v1/messages/nobody/resend", "").isProblem(404, "not-found");
  }

  @Test
  default void takesEveryKindOfContent() {
    String thread = thread();
    String received = world().get(Who.ADMIN, thread).text("data/0/id");
    for (String body :
        List.of(
            "{\"type\":\"TEXT\",\"text\":\"a\",\"preview\":true,\"reply_to\":\"%s\"}",
            "{\"type\":\"ask\",\"text\":\"a\",\"ask\":{\"what\":\"contact_info\"}}",
            "{\"type\":\"ask\",\"text\":\"a\",\"ask\":{\"what\":\"address\",\"country\":\"IN\"}}",
            CAROUSEL,
            "{\"type\":\"media\",\"media\":{\"kind\":\"Image\",\"link\":\"https://hotel.example/a.jpg\",\"caption\":\"c\"}}",
            "{\"type\":\"media\",\"media\":{\"kind\":\"document\",\"id\":\"77\",\"filename\":\"f.pdf\"}}",
            "{\"type\":\"reaction\",\"reaction\":{\"message_id\":\"%s\",\"emoji\":\"👍\"}}",
            "{\"type\":\"reaction\",\"reaction\":{\"message_id\":\"%s\",\"emoji\":null}}",
            "{\"type\":\"buttons\",\"text\":\"t\",\"buttons\":[{\"id\":\"1\",\"title\":\"Yes\"},{\"id\":\"2\",\"title\":\"No\"}]}",
            "{\"type\":\"location\",\"location\":{\"latitude\":37.1,\"longitude\":-8.6,\"name\":\"Us\"}}",
            "{\"type\":\"text\",\"text\":\"x\",\"send_at\":\"2026-11-20T11:00:00+00:00\",\"expires_at\":\"2026-11-20T13:00:00Z\"}",
            "{\"type\":\"text\",\"text\":\"x\",\"author\":\"automation\"}")) {
      Answer taken = world().post(Who.ADMIN, thread, body.replace("%s", received)).is(202);
      assertThat(taken.text("status")).isEqualTo("queued");
    }
    Answer last = world().get(Who.ADMIN, thread + "?order=newest&limit=1");
    assertThat(last.text("data/0/author")).isEqualTo("automation");
    assertThat(world().get(Who.ADMIN, thread).text("data/1/reply_to")).isEqualTo(received);
  }

  @Test
  default void namesEverythingThatIsWrongAtOnce() {
    String thread = thread();
    Map<String, String[]> faults =
        Map.ofEntries(
            Map.entry("{}", new String[] {"type"}),
            Map.entry("{\"type\":\"poem\"}", new String[] {"type"}),
            Map.entry("{\"type\":\"cards\",\"cards\":[]}", new String[] {"cards"}),
            Map.entry(
                "{\"type\":\"ask\",\"ask\":{\"what\":\"address\",\"age\":1}}",
                new String[] {"text", "ask.country", "ask.age"}),
            Map.entry(
                "{\"type\":\"ask\",\"text\":\"a\",\"ask\":{\"country\":\"India\"}}",
                new String[] {"ask.what", "ask.country"}),
            Map.entry(
                "{\"type\":\"image_grid\",\"image_grid\":{\"images\":[{}],\"buttons\":[{}]}}",
                new String[] {
                  "image_grid.images.0.link",
                  "image_grid.buttons.0.action",
                  "image_grid.buttons.0.title",
                  "image_grid.buttons.0.value"
                }),
            Map.entry(
                "{\"type\":\"quick_replies\",\"text\":\"t\",\"quick_replies\":[{\"kind\":\"user_email\",\"id\":\"1\"},{\"image_url\":\"x\"}]}",
                new String[] {
                  "quick_replies.0.id",
                  "quick_replies.1.id",
                  "quick_replies.1.title",
                  "quick_replies.1.image_url"
                }),
            Map.entry(
                "{\"type\":\"cards\",\"cards\":[{\"buttons\":[{\"action\":\"url\",\"title\":\"Go\",\"value\":\"x\"},{\"action\":\"fly\"}]}]}",
                new String[] {
                  "cards.0.title",
                  "cards.0.buttons.0.value",
                  "cards.0.buttons.1.action",
                  "cards.0.buttons.1.title",
                  "cards.0.buttons.1.value"
                }),
            Map.entry(
                "{\"type\":\"list\",\"text\":\"a\",\"list\":{\"sections\":[{\"rows\":[{\"id\":\"1\",\"title\":\"A\"},{\"id\":\"1\"}]}]}}",
                new String[] {
                  "list.button", "list.sections.0.rows.1.id", "list.sections.0.rows.1.title"
                }),
            Map.entry(
                "{\"type\":\"link\",\"text\":\"a\",\"link\":{\"url\":\"ftp://a\"},\"header\":{\"text\":\"b\",\"media\":{\"kind\":\"image\",\"id\":\"1\"}}}",
                new String[] {"link.title", "link.url", "header.text"}),
            Map.entry(
                "{\"type\":\"flow\",\"text\":\"a\",\"flow\":{\"data\":7}}",
                new String[] {"flow.button", "flow.flow", "flow.data", "flow.screen"}),
            Map.entry(
                "{\"type\":\"product\",\"product\":{\"shown\":\"one\"}}",
                new String[] {"product.catalogue", "product.sections"}),
            Map.entry(
                "{\"type\":\"contacts\",\"contacts\":[{\"phones\":[{}],\"emails\":[{\"value\":1}]}]}",
                new String[] {
                  "contacts.0.name", "contacts.0.phones.0.number", "contacts.0.emails.0.value"
                }),
            Map.entry(
                "{\"type\":\"parts\",\"parts\":[{\"type\":\"location\"}]}",
                new String[] {"parts.0.type", "parts.0.text"}),
            Map.entry("{\"type\":\"text\"}", new String[] {"text"}),
            Map.entry("{\"type\":\"text\",\"text\":7}", new String[] {"text"}),
            Map.entry("{\"type\":\"text\",\"text\":\" \"}", new String[] {"text"}),
            Map.entry("{\"type\":\"text\",\"text\":\"a\\u0000b\"}", new String[] {"text"}),
            Map.entry("{\"type\":\"text\",\"text\":\"\\ud800\"}", new String[] {"text"}),
            Map.entry(
                "{\"type\":\"text\",\"text\":\"a\",\"media\":{},\"send_at\":\"2026-13-40\",\"when_blocked\":\"cry\",\"tag\":\"a"
                    + " b\",\"author\":\"cat\",\"x\":1}",
                new String[] {"media", "send_at", "when_blocked", "tag", "author", "x"}),
            Map.entry(
                "{\"type\":\"media\",\"media\":{\"kind\":\"song\",\"link\":\"ftp://a/b\",\"size\":1}}",
                new String[] {"media.kind", "media.link", "media.size"}),
            Map.entry(
                "{\"type\":\"media\",\"media\":{\"kind\":\"image\"}}", new String[] {"media.link"}),
            Map.entry(
                "{\"type\":\"reaction\",\"reaction\":{\"message_id\":\"nosuch\",\"emoji\":\"👍\"}}",
                new String[] {"reaction.message_id"}),
            Map.entry(
                "{\"type\":\"reaction\",\"reaction\":{\"message_id\":\"a\"}}",
                new String[] {"reaction.emoji"}),
            Map.entry(
                "{\"type\":\"buttons\",\"text\":\"t\",\"buttons\":[{\"id\":\"1\",\"title\":\"a\"},{\"id\":\"1\",\"titel\":\"b\"},3]}",
                new String[] {"buttons.1.id", "buttons.1.title", "buttons.1.titel", "buttons.2"}),
            Map.entry(
                "{\"type\":\"quick_replies\",\"text\":\"t\",\"quick_replies\":[]}",
                new String[] {"quick_replies"}),
            Map.entry(
                "{\"type\":\"location\",\"location\":{\"latitude\":91,\"longitude\":\"x\"}}",
                new String[] {"location.latitude", "location.longitude"}),
            Map.entry(
                "{\"type\":\"template\",\"template\":{\"language\":\"?\",\"parameters\":{\"body\":{\"1\":5},\"header\":{\"image\":{}},\"buttons\":{\"x\":\"y\"}}}}",
                new String[] {
                  "template.name",
                  "template.language",
                  "template.parameters.body.1",
                  "template.parameters.header.image.link",
                  "template.parameters.buttons.x"
                }),
            Map.entry(
                "{\"type\":\"text\",\"text\":\"a\",\"reply_to\":\"nosuch\"}",
                new String[] {"reply_to"}));
    faults.forEach((body, fields) -> world().post(Who.ADMIN, thread, body).refuses(fields));
    assertThat(world().get(Who.ADMIN, thread).at("data").size()).isOne();
  }

  @Test
  default void givesTheFirstAnswerAgainUnderTheSameKey() {
    String thread = thread();
    Answer first = keyed(thread, "once", TEXT).is(202);
    Answer again = keyed(thread, "once", TEXT).is(202);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("location")).isEqualTo(first.header("location"));
    assertThat(again.header("idempotent-replayed")).isEqualTo("true");
    keyed(thread, "once", TEXT.replace("Monday", "Friday")).isProblem(422, "key-reused");
    assertThat(world().get(Who.ADMIN, thread).at("data").size()).isEqualTo(2);
  }

  @Test
  default void decidesARefusalAnewUnderTheSameKey() {
    String thread = thread();
    world().pass(Duration.ofHours(24));
    keyed(thread, "later", TEXT).isProblem(409, "blocked-by-policy");
    world().customerWrites("351910000001", "wamid.again", "Hello?");
    keyed(thread, "later", TEXT).is(202);
  }

  @Test
  default void sendsOnceWhenAskedTwentyTimesAtOnce() throws InterruptedException {
    String thread = thread();
    Set<String> answers = ConcurrentHashMap.newKeySet();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int caller = 0; caller < 20; caller++) {
      threads.add(
          Thread.startVirtualThread(() -> {
            try {
              go.await();
              answers.add(keyed(thread, "rush", TEXT).is(202).body());
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
          }));
    }
    go.countDown();
    for (Thread one : threads) {
      one.join();
    }
    assertThat(answers).hasSize(1);
    assertThat(world().get(Who.ADMIN, thread).at("data").size()).isEqualTo(2);
  }

  @Test
  default void findsAMessageByTheProvidersId() {
    String thread = thread();
    Answer found = world().get(Who.ADMIN, "/v1/messages?external_id=wamid.351910000001").is(200);
    assertThat(found.texts("data", "conversation_id")).containsExactly(thread.split("/", -1)[3]);
    assertThat(world().get(Who.ADMIN, "/v1/messages?external_id=nosuch").at("data").size())
        .isZero();
    world().get(Who.ADMIN, "/v1/messages").isProblem(400, "bad-request");
  }

  @Test
  default void showsWhatTheProviderSent() {
    String thread = thread();
    String received = world().get(Who.ADMIN, thread).text("data/0/id");
    Answer raw = world().get(Who.ADMIN, "/v1/messages/" + received + "/raw").is(200);
    assertThat(raw.body()).contains("whatsapp_business_account", "wamid.351910000001");
    String sent = world().post(Who.ADMIN, thread, TEXT).text("id");
    world().get(Who.ADMIN, "/v1/messages/" + sent + "/raw").isProblem(404, "not-found");
  }

  @Test
  default void saysThatTheAccountWasRemoved() {
    String thread = thread();
    world().delete(Who.ADMIN, "/v1/accounts/" + world().account("whatsapp")).is(204);
    world().post(Who.ADMIN, thread, TEXT).isProblem(409, "conflict");
    assertThat(world().get(Who.ADMIN, thread.replace("/messages", "")).at("reply").isNull())
        .isTrue();
  }
}
