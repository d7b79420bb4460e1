package dev.casement.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.wiring.RunningSandbox.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the outbox makes of a provider that answers badly, over real HTTP and the whole service:
/// nothing is lost, nothing comes twice, and people are told what there is to tell.
final class OutboxFaultsTest {

  private static final String TEXT = "{'type':'text','text':'Breakfast is until ten.'}";
  private static final int PATIENCE = 200;

  @TempDir static Path data;

  private static RunningSandbox sandbox;
  private static int customers = 7_000;

  @BeforeAll
  static void start() {
    sandbox = RunningSandbox.in(data, Optional.empty());
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @AfterEach
  void soundAgain() throws Exception {
    sandbox.delete("/sandbox/faults");
  }

  private static synchronized String newCustomer() {
    customers++;
    return "35191000" + customers;
  }

  private static String conversation(String channel, String customer) throws Exception {
    String id = sandbox.customer(channel, customer, "Hello").json().path("external_id").asText();
    return sandbox
        .get("/v1/messages?external_id=" + id)
        .json()
        .at("/data/0/conversation_id")
        .asText();
  }

  /// Of sends only: what is asked about a new customer meanwhile would use it up.
  private static void fault(String fault) throws Exception {
    assertThat(sandbox.post("/sandbox/faults", fault).status()).isEqualTo(201);
  }

  private static List<String> phone(String channel, String customer) throws Exception {
    return sandbox
        .get("/sandbox/customers/" + channel + "/" + customer + "/messages")
        .json()
        .path("data")
        .valueStream()
        .filter(shown -> shown.path("text").asText().startsWith("Breakfast"))
        .map(shown -> shown.path("text").asText())
        .toList();
  }

  private static JsonNode message(String id) throws Exception {
    return sandbox.get("/v1/messages/" + id).json();
  }

  /// Lets time pass until a message is in one of these states.
  private static JsonNode awaited(String id, List<String> states) throws Exception {
    for (int i = 0; i < PATIENCE; i++) {
      JsonNode message = message(id);
      if (states.contains(message.path("status").asText())) {
        return message;
      }
      sandbox.post("/sandbox/clock", "{'advance':'PT1S'}");
      Thread.sleep(50);
    }
    throw new AssertionError("still " + message(id));
  }

  private static JsonNode account(String channel) throws Exception {
    return sandbox.get("/v1/accounts/casa-do-mar-" + channel).json();
  }

  private static List<String> notices(String channel) throws Exception {
    return account(channel).path("notices").findValuesAsText("kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"whatsapp", "instagram", "messenger"})
  void anAnswerThatIsLostIsMadeGoodByWhatTheProviderTellsAndNothingComesTwice(String channel)
      throws Exception {
    String customer = newCustomer();
    String conversation = conversation(channel, customer);
    fault("{'kind':'lose_answer','path':'/messages'}");

    String id = sandbox.send(conversation, TEXT).path("id").asText();

    awaited(id, List.of("sent", "delivered", "read"));
    assertThat(phone(channel, customer)).hasSize(1);
    sandbox.post("/sandbox/clock", "{'advance':'PT1H'}");
    assertThat(phone(channel, customer)).hasSize(1);
    assertThat(message(id).has("resend_from")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"whatsapp, timeout", "instagram, http_500", "messenger, http_500"})
  void whatNobodyKnowsOfIsOfferedToBeSentAgainAndNeverIsByItself(String channel, String kind)
      throws Exception {
    String customer = newCustomer();
    String conversation = conversation(channel, customer);
    fault("{'kind':'" + kind + "','path':'/messages'}");
    String id = sandbox.send(conversation, TEXT).path("id").asText();
    assertThat(message(id).path("status").asText()).isEqualTo("unknown");
    sandbox.post("/sandbox/clock", "{'advance':'PT15M'}");
    assertThat(message(id).path("may_have_arrived").asBoolean()).isTrue();
    assertThat(phone(channel, customer)).isEmpty();

    Answer again = sandbox.post("/v1/messages/" + id + "/resend", "");

    assertThat(again.status()).isEqualTo(202);
    awaited(again.json().path("id").asText(), List.of("sent", "delivered", "read"));
    assertThat(phone(channel, customer)).hasSize(1);
    assertThat(message(id).path("status").asText()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "whatsapp, 130429",
    "whatsapp, 80007",
    "whatsapp, 131056",
    "messenger, 613",
    "instagram, 4"
  })
  void aThrottleFailsNothing(String channel, int code) throws Exception {
    String customer = newCustomer();
    String conversation = conversation(channel, customer);
    fault("{'kind':'graph_error','path':'/messages','code':" + code + "}");
    String id = sandbox.send(conversation, TEXT).path("id").asText();
    assertThat(message(id).path("status").asText()).isEqualTo("queued");

    awaited(id, List.of("sent", "delivered", "read"));

    assertThat(phone(channel, customer)).hasSize(1);
    assertThat(message(id).path("statuses").findValuesAsText("status")).doesNotContain("failed");
  }

  @Test
  void aRevokedTokenStopsTheAccountAndPeopleAreToldOnceEachWay() throws Exception {
    String customer = newCustomer();
    String conversation = conversation("messenger", customer);
    fault("{'kind':'graph_error','code':190,'times':3,'path':'/messages'}");
    String id = sandbox.send(conversation, TEXT).path("id").asText();
    assertThat(message(id).path("status").asText()).isEqualTo("queued");
    assertThat(account("messenger").path("health").asText()).isEqualTo("stopped");
    assertThat(notices("messenger")).containsOnlyOnce("sending_stopped");

    sandbox.delete("/sandbox/faults");
    assertThat(
            sandbox
                .patch(
                    "/v1/accounts/casa-do-mar-messenger",
                    "{'credentials':{'access_token':'sandbox'}}")
                .status())
        .isEqualTo(200);
    awaited(id, List.of("sent", "delivered", "read"));

    assertThat(account("messenger").path("health").asText()).isEqualTo("ok");
    assertThat(notices("messenger"))
        .containsOnlyOnce("sending_stopped")
        .containsOnlyOnce("sending_again");
    assertThat(phone("messenger", customer)).hasSize(1);
  }
}
