package dev.casement.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.CannotStart;
import dev.casement.app.wiring.RunningSandbox.Answer;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The sandbox over real HTTP: everything between the customer's phone and the provider is what
/// runs in production.
final class SandboxTest {

  @TempDir static Path data;

  private static RunningSandbox sandbox;
  private static int customers = 5_000;

  @BeforeAll
  static void start() {
    sandbox = RunningSandbox.in(data, Optional.empty());
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  /// No fault is left, and no account still waits because the provider asked it to.
  @AfterEach
  void soundAgain() throws Exception {
    sandbox.delete("/sandbox/faults");
    sandbox.post("/sandbox/clock", "{'advance':'PT15M'}");
  }

  @Test
  void beginsWithACompanyThatHasAnAccountOnEveryChannel() throws Exception {
    assertThat(sandbox.get("/v1/company").json().path("name").asText()).isEqualTo("Casa do Mar");
    assertThat(sandbox.get("/v1/accounts").json().path("data").findValuesAsText("id"))
        .containsExactlyInAnyOrder(
            "casa-do-mar-instagram", "casa-do-mar-messenger", "casa-do-mar-whatsapp");
    assertThat(
            sandbox.get("/v1/templates?account_id=casa-do-mar-whatsapp").json().path("data").size())
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"whatsapp", "messenger", "instagram"})
  void livesThroughADay(String channel) throws Exception {
    String customer = newCustomer();
    Answer written = sandbox.customer(channel, customer, "Is there a room with a view?");
    assertThat(written.status()).isEqualTo(202);
    assertThat(written.json().path("delivered").asBoolean()).isTrue();

    String conversation = conversationOf(written);
    JsonNode answered = sandbox.send(conversation, "{'type':'text','text':'There is.'}");
    assertThat(answered.path("status").asText()).isIn("sent", "delivered");
    assertThat(phone(channel, customer))
        .containsExactly("Is there a room with a view?", "There is.");

    sandbox.post("/sandbox/clock", "{'advance':'PT24H'}");
    int before = requests().size();
    Answer refused =
        sandbox.post(
            "/v1/conversations/" + conversation + "/messages", "{'type':'text','text':'Hello?'}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/decision/reason").asText()).isEqualTo("window_closed");
    assertThat(refused.json().at("/decision/remedies").size()).isPositive();
    sandbox.post("/sandbox/clock", "{'advance':'PT0S'}");
    assertThat(requests()).as("a refused message makes no call").hasSize(before);

    sandbox.customer(channel, customer, "I am back");
    assertThat(
            sandbox.send(conversation, "{'type':'text','text':'Welcome'}").path("status").asText())
        .isIn("sent", "delivered");
  }

  @Test
  void reopensByTemplateOnWhatsApp() throws Exception {
    String customer = newCustomer();
    String conversation = conversationOf(sandbox.customer("whatsapp", customer, "Hello"));
    sandbox.post("/sandbox/clock", "{'advance':'PT25H'}");
    JsonNode template =
        sandbox.send(
            conversation,
            "{'type':'template','template':{'name':'continue_conversation','language':'en_US',"
                + "'parameters':{'body':{'1':'Ada'}}}}");
    assertThat(template.path("status").asText()).isEqualTo("delivered");
    assertThat(sandbox.get("/v1/conversations/" + conversation).json().at("/window/state").asText())
        .isEqualTo("closed");

    sandbox.customer("whatsapp", customer, "Go on");
    assertThat(sandbox.get("/v1/conversations/" + conversation).json().at("/window/state").asText())
        .isEqualTo("open");
  }

  @Test
  void recordsAnOptInOnceUnlessToldOtherwise() throws Exception {
    String agreeing = conversationOf(sandbox.customer("whatsapp", newCustomer(), "Hello"));
    String silent =
        conversationOf(
            sandbox.post(
                "/sandbox/customers/whatsapp/" + newCustomer() + "/messages",
                "{'text':'Hello','opt_in':false}"));

    assertThat(consents(agreeing).findValuesAsText("source")).containsExactly("sandbox");
    assertThat(consents(silent).size()).isZero();
  }

  @Test
  void tellsWhatWasRead() throws Exception {
    String customer = newCustomer();
    String conversation = conversationOf(sandbox.customer("whatsapp", customer, "Hello"));
    sandbox.send(conversation, "{'type':'text','text':'Good morning'}");

    assertThat(sandbox.post("/sandbox/customers/whatsapp/" + customer + "/read", "").status())
        .isEqualTo(204);
    assertThat(
            sandbox
                .get("/v1/conversations/" + conversation + "/messages?order=newest")
                .json()
                .at("/data/0/status")
                .asText())
        .isEqualTo("read");
  }

  @ParameterizedTest
  @CsvSource({
    "timeout, unknown, 0",
    "lose_answer, delivered, 1",
    "http_500, unknown, 0",
    "http_429, queued, 0"
  })
  void breaksAsAskedTo(String fault, String status, int shown) throws Exception {
    String customer = newCustomer();
    String conversation = conversationOf(sandbox.customer("whatsapp", customer, "Hello"));
    assertThat(sandbox.post("/sandbox/faults", "{'kind':'" + fault + "'}").status()).isEqualTo(201);

    JsonNode sent = sandbox.send(conversation, "{'type':'text','text':'Broken?'}");
    assertThat(sent.path("status").asText()).isEqualTo(status);
    assertThat(phone("whatsapp", customer)).hasSize(1 + shown);
  }

  @Test
  void refusesWithTheCodeAskedFor() throws Exception {
    String conversation = conversationOf(sandbox.customer("messenger", newCustomer(), "Hello"));
    sandbox.post("/sandbox/faults", "{'kind':'graph_error','code':551}");

    JsonNode sent = sandbox.send(conversation, "{'type':'text','text':'Are you there?'}");
    assertThat(sent.path("status").asText()).isEqualTo("failed");
    assertThat(sent.at("/error/code").asText()).isEqualTo("551");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook_repeat", "webhook_delay", "webhook_reorder"})
  void losesAndDoublesNothingWhateverWebhooksDo(String fault) throws Exception {
    String customer = newCustomer();
    conversationOf(sandbox.customer("whatsapp", customer, "Hello"));
    sandbox.post("/sandbox/faults", "{'kind':'" + fault + "'}");
    Answer second = sandbox.customer("whatsapp", customer, "Are you there?");
    Answer third = sandbox.customer("whatsapp", customer, "Hello?");
    sandbox.post("/sandbox/clock", "{'advance':'PT1M'}");

    assertThat(second.json().path("delivered").asBoolean())
        .isEqualTo(fault.equals("webhook_repeat"));
    List<String> texts =
        sandbox
            .get("/v1/conversations/" + conversationOf(third) + "/messages")
            .json()
            .path("data")
            .findValuesAsText("text");
    assertThat(texts).containsExactlyInAnyOrder("Hello", "Are you there?", "Hello?");
  }

  @Test
  void answersAnybodysProgramAsMetaDoes() throws Exception {
    String customer = newCustomer();
    sandbox.customer("whatsapp", customer, "Hello");
    String number =
        sandbox.get("/v1/accounts/casa-do-mar-whatsapp").json().path("external_id").asText();
    String body =
        "{'messaging_product':'whatsapp','recipient_type':'individual','to':'"
            + customer
            + "','type':'text','text':{'preview_url':false,'body':'Hi from an SDK'}}";

    Answer sent = graph("/v26.0/" + number + "/messages", "sandbox", body);
    Answer stranger = graph("/v26.0/" + number + "/messages", "another", body);
    Answer nowhere = graph("/v26.0/4711/messages", "sandbox", body);

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.json().at("/messages/0/id").asText()).startsWith("wamid.");
    assertThat(phone("whatsapp", customer)).contains("Hi from an SDK");
    assertThat(stranger.json().at("/error/code").asInt()).isEqualTo(190);
    assertThat(nowhere.status()).isBetween(400, 499);
    assertThat(nowhere.json().at("/error/code").asInt()).isEqualTo(100);
    assertThat(sandbox.get("/sandbox/requests?path=" + number).body()).doesNotContain("Bearer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/sandbox/clock | {} | advance",
        "/sandbox/clock | {'advance':'PT-1S'} | advance",
        "/sandbox/clock | {'advance':'tomorrow'} | advance",
        "/sandbox/clock | {'to':'2001-01-01T00:00:00Z'} | to",
        "/sandbox/clock | {'frozen':'yes'} | frozen",
        "/sandbox/customers/whatsapp/351910000001/messages | {} | text",
        "/sandbox/customers/whatsapp/351910000001/messages | {'text':'a','payload':{}} | payload",
        "/sandbox/customers/whatsapp/351910000001/messages | {'text':'a','mood':'good'} | mood",
        "/sandbox/faults | {'kind':'earthquake'} | kind",
        "/sandbox/faults | {'kind':'graph_error'} | code",
        "/sandbox/faults | {'kind':'timeout','times':0} | times",
        "/sandbox/faults | {'kind':'timeout','account_id':'nobodys'} | account_id",
        "/sandbox/templates/1 | {'event':'applaud'} | event"
      })
  void namesEveryFieldThatIsWrong(String path, String body, String field) throws Exception {
    Answer answer = sandbox.post(path, body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").findValuesAsText("field")).contains(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/sandbox/customers/pigeon/1/messages | {'text':'a'}",
        "/sandbox/customers/whatsapp/1/messages | {'text':'a','account_id':'nobodys'}",
        "/sandbox/customers/whatsapp/351919999999/read | {}",
        "/sandbox/templates/none | {'event':'approve'}"
      })
  void knowsNothingOfWhatIsNotThere(String path, String body) throws Exception {
    assertThat(sandbox.post(path, body).status()).isEqualTo(404);
  }

  @Test
  void freezesTheClock() throws Exception {
    JsonNode frozen = sandbox.post("/sandbox/clock", "{'frozen':true}").json();
    JsonNode later = sandbox.get("/sandbox/clock").json();
    sandbox.post("/sandbox/clock", "{'frozen':false}");

    assertThat(later).isEqualTo(frozen);
    assertThat(later.path("frozen").asBoolean()).isTrue();
  }

  @Test
  void keepsItsTimeAndNeverGoesBack(@TempDir Path old) throws Exception {
    Instant start = Instant.parse("2024-03-01T09:00:00Z");
    try (RunningSandbox past = RunningSandbox.in(old, Optional.of(start))) {
      past.customer("messenger", "77", "Hello from the past");
      past.post("/sandbox/clock", "{'advance':'PT48H'}");
    }
    try (RunningSandbox again = RunningSandbox.in(old, Optional.empty())) {
      assertThat(again.get("/sandbox/clock").json().path("now").asText())
          .startsWith("2024-03-03T09:");
      assertThat(
              again
                  .get("/sandbox/customers/messenger/77/messages")
                  .json()
                  .at("/data/0/text")
                  .asText())
          .isEqualTo("Hello from the past");
    }
    assertThatThrownBy(() -> RunningSandbox.in(old, Optional.of(start)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("2024-03-03T09:");
  }

  private static synchronized String newCustomer() {
    customers++;
    return "35191000" + customers;
  }

  private static String conversationOf(Answer written) throws Exception {
    String id = written.json().path("external_id").asText();
    return sandbox
        .get("/v1/messages?external_id=" + id)
        .json()
        .at("/data/0/conversation_id")
        .asText();
  }

  private static JsonNode consents(String conversation) throws Exception {
    String contact =
        sandbox.get("/v1/conversations/" + conversation).json().at("/contact/id").asText();
    return sandbox.get("/v1/contacts/" + contact + "/consents").json().path("data");
  }

  private static List<String> phone(String channel, String customer) throws Exception {
    return sandbox
        .get("/sandbox/customers/" + channel + "/" + customer + "/messages")
        .json()
        .path("data")
        .findValuesAsText("text");
  }

  private static JsonNode requests() throws Exception {
    return sandbox.get("/sandbox/requests?path=/messages").json().path("data");
  }

  private static Answer graph(String path, String token, String body) throws Exception {
    Map<String, String> headers =
        Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(sandbox.address("/sandbox/graph" + path))
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    headers.forEach(request::header);
    return sandbox.call(request);
  }
}
