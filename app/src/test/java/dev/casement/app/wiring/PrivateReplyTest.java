package dev.casement.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.wiring.RunningSandbox.Answer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said in public and answered in private, over real HTTP between us and the provider that
/// the sandbox plays.
final class PrivateReplyTest {

  @TempDir static Path data;

  private static RunningSandbox sandbox;
  private static int customers = 7_000;

  @BeforeAll
  static void start() throws Exception {
    sandbox = RunningSandbox.in(data, Optional.empty());
    for (String channel : new String[] {"messenger", "instagram"}) {
      Answer granted =
          sandbox.patch(
              "/v1/accounts/casa-do-mar-" + channel, "{'capabilities':['private_reply']}");
      assertThat(granted.status()).isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"messenger", "instagram"})
  void answersACommentOnceInPrivateAndFreelyOnceThePersonWrote(String channel) throws Exception {
    String customer = newCustomer();
    Answer said = says(channel, customer, "{'comment':{'text':'How much is the sea view?'}}");
    String conversation = conversationOf(said);

    JsonNode seen = conversation(conversation);
    assertThat(seen.at("/window/state").asText()).isEqualTo("never_opened");
    assertThat(seen.at("/reply/outcome").asText()).isEqualTo("allowed");
    assertThat(seen.at("/reply/reason").asText()).isEqualTo("private_reply");
    assertThat(seen.at("/last_message/type").asText()).isEqualTo("comment");

    JsonNode reply = sandbox.send(conversation, "{'type':'text','text':'90 euros'}");
    assertThat(reply.path("status").asText()).isIn("sent", "delivered");
    assertThat(newestRequest().at("/body/recipient/comment_id").asText())
        .isEqualTo(said.json().path("external_id").asText());

    Answer second = send(conversation, "Still there?");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().at("/decision/reason").asText()).isEqualTo("never_contacted");

    sandbox.customer(channel, customer, "I take it");
    assertThat(conversation(conversation).at("/window/state").asText()).isEqualTo("open");
    assertThat(
            sandbox.send(conversation, "{'type':'text','text':'Booked'}").path("status").asText())
        .isIn("sent", "delivered");
    assertThat(newestRequest().at("/body/recipient/id").asText()).isEqualTo(customer);
  }

  @Test
  void answersAPostOnThePageByItsId() throws Exception {
    Answer said = says("messenger", newCustomer(), "{'post':{'text':'We loved our stay'}}");
    String conversation = conversationOf(said);

    JsonNode reply = sandbox.send(conversation, "{'type':'text','text':'Come again'}");

    assertThat(reply.path("status").asText()).isIn("sent", "delivered");
    assertThat(newestRequest().at("/body/recipient/post_id").asText())
        .isEqualTo(said.json().path("external_id").asText());
  }

  @Test
  void lastsSevenDays() throws Exception {
    String conversation =
        conversationOf(says("instagram", newCustomer(), "{'comment':{'text':'How much?'}}"));
    sandbox.post("/sandbox/clock", "{'advance':'P7D'}");

    assertThat(send(conversation, "90 euros").status()).isEqualTo(409);
  }

  @Test
  void refusesAReplyThatWouldBeTwoMessages() throws Exception {
    String conversation =
        conversationOf(says("instagram", newCustomer(), "{'comment':{'text':'How much?'}}"));

    Answer refused =
        sandbox.post(
            "/v1/conversations/" + conversation + "/messages",
            "{'type':'media','media':{'kind':'image','link':'https://inn.example/1.jpg',"
                + "'caption':'90 euros'}}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/decision/reason").asText()).isEqualTo("not_supported");
  }

  @ParameterizedTest
  @CsvSource({"human, allowed, possible", "automation, blocked, sure"})
  void letsOnlyPeopleTryToAnswerABroadcast(String author, String outcome, String certainty)
      throws Exception {
    String conversation =
        conversationOf(
            says("instagram", newCustomer(), "{'comment':{'text':'Pool open?','live':true}}"));

    Answer answer = sandbox.as(author, "/v1/conversations/" + conversation);

    assertThat(answer.json().at("/reply/outcome").asText()).isEqualTo(outcome);
    assertThat(answer.json().at("/reply/certainty").asText()).isEqualTo(certainty);
  }

  private static Answer says(String channel, String customer, String payload) throws Exception {
    return sandbox.post(
        "/sandbox/customers/" + channel + "/" + customer + "/messages",
        "{'payload':" + payload + "}");
  }

  private static Answer send(String conversation, String text) throws Exception {
    return sandbox.post(
        "/v1/conversations/" + conversation + "/messages", "{'type':'text','text':'" + text + "'}");
  }

  private static JsonNode conversation(String id) throws Exception {
    return sandbox.get("/v1/conversations/" + id).json();
  }

  private static String conversationOf(Answer said) throws Exception {
    String id = said.json().path("external_id").asText();
    return sandbox
        .get("/v1/messages?external_id=" + id)
        .json()
        .at("/data/0/conversation_id")
        .asText();
  }

  private static JsonNode newestRequest() throws Exception {
    JsonNode requests = sandbox.get("/sandbox/requests?path=/messages").json().path("data");
    return requests.path(requests.size() - 1);
  }

  private static synchronized String newCustomer() {
    customers++;
    return "" + customers;
  }
}
