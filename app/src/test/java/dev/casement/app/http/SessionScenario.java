package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.BrowserSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Browsers that sign in and out.
interface SessionScenario extends ApiScenario {
  private Answer signIn(Who who) {
    return world().post("/v1/session", "{\"token\": \"" + who.token() + "\"}", Map.of()).is(201);
  }

  private static String cookie(Answer signedIn) {
    return signedIn.header("set-cookie").replaceFirst(";.*", "");
  }

  /// The status alone: a session's refusal is none that the description names for each call.
  private int status(String method, String path, String body, String... headers) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(world().address() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .headers(headers)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(method + " " + path, broken);
    }
  }

  @Test
  default void turnsATokenIntoACookieThatNoScriptCanRead() {
    Answer signedIn = signIn(Who.AGENT);
    assertThat(signedIn.header("set-cookie"))
        .contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/")
        .doesNotContain(Who.AGENT.token());
    assertThat(signedIn.text("agent/name")).isEqualTo("Bea");
    Answer shown =
        world().call("GET", Who.NOBODY, "/v1/session", "", Map.of("Cookie", cookie(signedIn)));
    assertThat(shown.is(200).body()).isEqualTo(signedIn.body());
    assertThat(
            world()
                .call("GET", Who.NOBODY, "/v1/company", "", Map.of("Cookie", cookie(signedIn)))
                .is(200)
                .text("name"))
        .isEqualTo("Hotel Alvor");
  }

  @Test
  default void takesTheTokenAsABearerTokenToo() {
    Answer signedIn = world().post(Who.AUTOMATION, "/v1/session", "").is(201);
    assertThat(signedIn.text("kind")).isEqualTo("automation");
    assertThat(signedIn.at("agent").isNull()).isTrue();
    assertThat(world().get(Who.ADMIN, "/v1/session").is(200).at("csrf").isNull()).isTrue();
  }

  @Test
  default void signsNobodyInWithAWrongToken() {
    world().post("/v1/session", "{\"token\": \"wrong\"}", Map.of()).isProblem(401, "unauthorized");
    assertThat(status("GET", "/v1/session", "", "Cookie", "casement_session=guessed"))
        .isEqualTo(401);
  }

  @Test
  default void changesNothingForAPageThatIsNotOurs() {
    Answer signedIn = signIn(Who.ADMIN);
    String change = "{\"name\": \"Taken over\"}";
    String cookie = cookie(signedIn);
    assertThat(status("PATCH", "/v1/company", change, "Cookie", cookie)).isEqualTo(403);
    assertThat(status("PATCH", "/v1/company", change, "Cookie", cookie, "Casement-Csrf", "guessed"))
        .isEqualTo(403);
    assertThat(world().get(Who.ADMIN, "/v1/company").text("name")).isEqualTo("Hotel Alvor");
    assertThat(
            status(
                "PATCH",
                "/v1/company",
                change,
                "Cookie",
                cookie,
                "Casement-Csrf",
                signedIn.text("csrf")))
        .isEqualTo(200);
  }

  @Test
  default void endsWithTheSignOutAndWithTheToken() {
    Answer one = signIn(Who.ADMIN);
    Map<String, String> ours = Map.of("Cookie", cookie(one), "Casement-Csrf", one.text("csrf"));
    assertThat(
            world()
                .call("DELETE", Who.NOBODY, "/v1/session", "", ours)
                .is(204)
                .header("set-cookie"))
        .contains("Max-Age=0");
    assertThat(status("GET", "/v1/session", "", "Cookie", cookie(one))).isEqualTo(401);

    Answer issued = world().post(Who.ADMIN, "/v1/tokens", "{\"name\": \"desk\"}").is(201);
    Answer other =
        world()
            .post("/v1/session", "{\"token\": \"" + issued.text("token") + "\"}", Map.of())
            .is(201);
    assertThat(status("GET", "/v1/session", "", "Cookie", cookie(other))).isEqualTo(200);
    world().delete(Who.ADMIN, issued.header("location")).is(204);
    assertThat(status("GET", "/v1/session", "", "Cookie", cookie(other))).isEqualTo(401);
  }

  @Test
  default void endsEverywhereAtOnce() {
    Answer desk = signIn(Who.AGENT);
    Answer phone = signIn(Who.AGENT);
    Answer others = signIn(Who.ADMIN);
    Map<String, String> ours = Map.of("Cookie", cookie(desk), "Casement-Csrf", desk.text("csrf"));
    world()
        .call("DELETE", Who.NOBODY, "/v1/session?everywhere=x", "", ours)
        .isProblem(400, "bad-request");
    world().call("DELETE", Who.NOBODY, "/v1/session?everywhere=true", "", ours).is(204);
    assertThat(status("GET", "/v1/session", "", "Cookie", cookie(desk))).isEqualTo(401);
    assertThat(status("GET", "/v1/session", "", "Cookie", cookie(phone))).isEqualTo(401);
    assertThat(status("GET", "/v1/session", "", "Cookie", cookie(others))).isEqualTo(200);
  }

  @Test
  default void keepsNoSecretOfASession() {
    Answer signedIn = signIn(Who.AGENT);
    String secret = cookie(signedIn).substring("casement_session=".length());
    assertThat(world().stores.desk().sessions().session(secret)).isEmpty();
  }

  @Test
  default void endsWhereNobodyCallsForHalfADay() {
    Answer signedIn = signIn(Who.AGENT);
    world().pass(BrowserSession.IDLE.minusSeconds(1));
    assertThat(status("GET", "/v1/session", "", "Cookie", cookie(signedIn))).isEqualTo(200);
    world().pass(BrowserSession.IDLE.minusSeconds(1));
    assertThat(status("GET", "/v1/session", "", "Cookie", cookie(signedIn))).isEqualTo(200);
    world().pass(BrowserSession.IDLE);
    assertThat(status("GET", "/v1/session", "", "Cookie", cookie(signedIn))).isEqualTo(401);
  }

  @Test
  default void showsASealedAnswerAgainWithinTheSession() {
    Answer signedIn = signIn(Who.ADMIN);
    String[] headers = {
      "Cookie", cookie(signedIn), "Casement-Csrf", signedIn.text("csrf"), "Idempotency-Key", "once"
    };
    assertThat(status("POST", "/v1/tokens", "{\"name\": \"desk\"}", headers)).isEqualTo(201);
    assertThat(status("POST", "/v1/tokens", "{\"name\": \"desk\"}", headers)).isEqualTo(201);
    assertThat(world().get(Who.ADMIN, "/v1/tokens").texts("data", "name")).containsOnlyOnce("desk");
  }
}
