package dev.casement.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.wiring.RunningSandbox.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates in the sandbox, from the first draft to the customer's phone.
final class SandboxTemplatesTest {

  @TempDir static Path data;

  private static RunningSandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = RunningSandbox.in(data, Optional.empty());
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  private static Answer submit(String name, String text) throws Exception {
    return sandbox.post(
        "/v1/templates",
        """
        {'account_id':'casa-do-mar-whatsapp','name':'%s','language':'en_US','category':'utility',
         'components':[{'type':'BODY','text':'%s','example':{'body_text':[['Ana']]}}]}\
        """
            .formatted(name, text));
  }

  private static JsonNode template(String id) throws Exception {
    return sandbox.get("/v1/templates/" + id).json();
  }

  private static JsonNode review(String id, String body) throws Exception {
    assertThat(sandbox.post("/sandbox/templates/" + id, body).status()).isEqualTo(200);
    return template(id);
  }

  @Test
  void aTemplateLivesThroughItsReview() throws Exception {
    Answer made = submit("table_ready", "Hello {{1}}, your table is ready now.");
    assertThat(made.status()).isEqualTo(201);
    String id = made.json().path("id").asText();
    assertThat(made.json().path("status").asText()).isEqualTo("pending");

    JsonNode approved = review(id, "{'event':'approve'}");
    assertThat(approved.path("status").asText()).isEqualTo("approved");
    Answer early =
        sandbox.patch(
            "/v1/templates/" + id,
            "{'components':[{'type':'body','text':'Your table is ready, come in.'}]}");
    assertThat(early.status()).isEqualTo(200);
    JsonNode rejected = review(id, "{'event':'reject','reason':'PROMOTIONAL'}");
    assertThat(rejected.path("status").asText()).isEqualTo("rejected");
    assertThat(rejected.path("reason").asText()).isEqualTo("PROMOTIONAL");
    review(id, "{'event':'approve'}");
    assertThat(review(id, "{'event':'pause'}").path("status").asText()).isEqualTo("paused");
    assertThat(
            review(id, "{'event':'recategorise','category':'MARKETING'}").path("category").asText())
        .isEqualTo("marketing");
    assertThat(review(id, "{'event':'disable'}").path("meta_status").asText())
        .isEqualTo("DISABLED");
    assertThat(sandbox.delete("/v1/templates/" + id).status()).isEqualTo(409);
  }

  @Test
  void metasJudgementIsReadBack() throws Exception {
    Answer made = submit("promo_news", "Hello {{1}}, there is a discount for you today.");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("category").asText()).isEqualTo("marketing");
    assertThat(made.json().path("warnings").size()).isPositive();
  }

  @Test
  void whatIsPausedBetweenChoiceAndDispatchDoesNotGo() throws Exception {
    Answer made = submit("late_news", "Hello {{1}}, your room is ready now.");
    String id = made.json().path("id").asText();
    review(id, "{'event':'approve'}");
    sandbox.customer("whatsapp", "5511900000077", "Hello?");
    String conversation =
        sandbox.get("/v1/conversations?q=5511900000077").json().at("/data/0/id").asText();
    String later = sandbox.get("/sandbox/clock").json().path("now").asText();
    Answer queued =
        sandbox.post(
            "/v1/conversations/" + conversation + "/messages",
            """
            {'type':'template','template':{'name':'late_news','language':'en_US',
             'parameters':{'1':'Ana'}},'send_at':'%s'}\
            """
                .formatted(Instant.parse(later).plusSeconds(3600)));
    assertThat(queued.status()).isEqualTo(202);
    review(id, "{'event':'pause'}");
    sandbox.post("/sandbox/clock", "{'advance':'PT2H'}");

    JsonNode message = sandbox.get("/v1/messages/" + queued.json().path("id").asText()).json();
    assertThat(message.path("status").asText()).isEqualTo("failed");
    assertThat(message.at("/decision/reason").asText()).isEqualTo("template_paused");
    assertThat(sandbox.get("/sandbox/customers/whatsapp/5511900000077/messages").body())
        .doesNotContain("your room is ready");
  }

  @Test
  void aFailingProviderLosesNothingAndSaysSo() throws Exception {
    int before = sandbox.get("/v1/templates?limit=200").json().path("data").size();
    sandbox.post(
        "/sandbox/faults", "{'kind':'graph_error','code':80007,'path':'message_templates'}");
    Answer refused = sandbox.post("/v1/templates/sync", "{'account_id':'casa-do-mar-whatsapp'}");
    assertThat(refused.status()).isEqualTo(502);
    assertThat(sandbox.get("/v1/templates?limit=200").json().path("data").size()).isEqualTo(before);
    assertThat(sandbox.get("/v1/templates/sync").json().path("data").findValuesAsText("state"))
        .contains("failed");

    sandbox.post("/v1/templates/sync", "{'account_id':'casa-do-mar-whatsapp'}");
    assertThat(sandbox.get("/v1/templates/sync").json().path("data").findValuesAsText("state"))
        .doesNotContain("failed");
  }

  @Test
  void instagramSaysThatItHasNone() throws Exception {
    Answer refused =
        sandbox.post(
            "/v1/templates",
            """
            {'account_id':'casa-do-mar-instagram','name':'x','language':'en_US',
             'category':'utility','components':[{'type':'body','text':'Hello there.'}]}\
            """);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("detail").asText()).contains("Instagram has no templates");
  }
}
