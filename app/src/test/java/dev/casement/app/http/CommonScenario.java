package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What holds for every operation alike.
interface CommonScenario extends ApiScenario {
  /// What an agent may do, and others are refused; or what an agent is refused for what it says
  /// only, such as that a budget be overridden.
  Set<String> OF_OTHERS_THAN_AGENTS =
      Set.of(
          "POST /v1/conversations/{id}/presence",
          "DELETE /v1/conversations/{id}/notes/{note}",
          "POST /v1/conversations",
          "POST /v1/conversations/{id}/messages");

  /// The path with something that no company has in place of each name.
  private static String called(String operation) {
    return operation.split(" ", 2)[1].replaceAll("\\{[^}]+}", "nosuchthing");
  }

  private static String method(String operation) {
    return operation.split(" ", 2)[0];
  }

  @Test
  default void asksForATokenEverywhere() {
    for (String operation : conformity().declaring(401)) {
      if (operation.contains("/v1/")) {
        Answer answer =
            world().call(method(operation), Who.NOBODY, called(operation), "", Map.of());
        answer.isProblem(401, "unauthorized");
        assertThat(answer.header("www-authenticate")).startsWith("Bearer");
        world()
            .call(
                method(operation),
                Who.NOBODY,
                called(operation),
                "",
                Map.of("Authorization", "Bearer wrong"))
            .isProblem(401, "unauthorized");
      }
    }
  }

  @Test
  default void keepsWhatIsForAdministratorsFromAgents() {
    assertThat(conformity().declaring(403)).isNotEmpty();
    for (String operation : conformity().declaring(403)) {
      if (operation.contains("/v1/") && !OF_OTHERS_THAN_AGENTS.contains(operation)) {
        world()
            .call(method(operation), Who.AGENT, called(operation), "{}", Map.of())
            .isProblem(403, "forbidden");
      }
    }
  }

  @Test
  default void refusesBodiesThatAreNotJson() {
    for (String operation : conformity().declaring(400)) {
      if (conformity().takesBody(operation)) {
        for (String body :
            new String[] {"{\"a\":", "[1,2", "{\"a\":1}{", "{\"a\":1,\"a\":2}", "nonsense"}) {
          world()
              .call(method(operation), Who.ADMIN, called(operation), body, Map.of())
              .isProblem(400, "malformed-json");
        }
        world()
            .call(
                method(operation),
                Who.ADMIN,
                called(operation),
                new byte[] {'"', (byte) 0xC3, '"'},
                Map.of())
            .isProblem(400, "malformed-json");
        world()
            .call(method(operation), Who.ADMIN, called(operation), "[".repeat(5_000), Map.of())
            .isProblem(400, "malformed-json");
      }
    }
  }

  @Test
  default void namesMembersThatItDoesNotKnow() {
    for (String operation : conformity().declaring(422)) {
      if (conformity().takesBody(operation)) {
        Answer answer =
            world()
                .call(
                    method(operation),
                    Who.ADMIN,
                    called(operation),
                    "{\"no_such_member\": 1}",
                    Map.of());
        answer.isProblem(422, "invalid-fields");
        assertThat(answer.fields()).as(operation).contains("no_such_member");
        world().call(method(operation), Who.ADMIN, called(operation), "[]", Map.of()).refuses("");
      }
    }
  }

  @Test
  default void refusesCursorsAndLimitsThatMeanNothing() {
    for (String operation : conformity().declaring(400)) {
      if (!conformity().takesBody(operation) && conformity().takesCursor(operation)) {
        String path = operation.contains("{") ? world().real(called(operation)) : called(operation);
        for (String query :
            new String[] {
              "cursor=nonsense",
              "cursor=%20",
              "cursor=WyJvdGhlciIsIjEiLCIyIl0",
              "limit=0",
              "limit=201",
              "limit=ten",
              "limit=1&limit=2"
            }) {
          world().get(Who.ADMIN, path + "?" + query).isProblem(400, "bad-request");
        }
      }
    }
  }

  @Test
  default void answersUnknownAddressesAndMethods() {
    world().get(Who.ADMIN, "/v1/nowhere").isProblem(404, "not-found");
    world().get(Who.ADMIN, "/v1/channels/").isProblem(404, "not-found");
    assertThat(
            world()
                .delete(Who.ADMIN, "/v1/channels")
                .isProblem(405, "method-not-allowed")
                .header("allow"))
        .contains("GET");
  }

  @Test
  default void refusesKeysThatAreNoKeys() {
    for (String key : new String[] {"  ", "k".repeat(256)}) {
      world()
          .call(
              "POST",
              Who.ADMIN,
              "/v1/webhook-events/nosuchthing/replay",
              "",
              Map.of("Idempotency-Key", key))
          .isProblem(400, "bad-request");
    }
  }

  @Test
  default void describesExactlyWhatItServes() {
    assertThat(world().served()).containsExactlyInAnyOrderElementsOf(conformity().operations());
    assertThat(conformity().openSchemas()).isEmpty();
  }

  @Test
  default void hasPagesForPeople() {
    assertThat(world().get(Who.NOBODY, "/").is(200).body()).contains("/openapi.yaml");
    assertThat(world().get(Who.NOBODY, "/openapi.yaml").is(200).body()).startsWith("openapi: 3.1");
    assertThat(world().get(Who.NOBODY, "/problems/blocked-by-policy").is(200).body())
        .contains("<h1>");
    world().get(Who.NOBODY, "/problems/no-such").isProblem(404, "not-found");
  }

  @Test
  default void saysHowTheProcessIs() {
    world().get(Who.NOBODY, "/health/live").is(200);
    world().get(Who.NOBODY, "/health/ready").is(200);
    world().ready(false);
    world().get(Who.NOBODY, "/health/ready").is(503);
    world().get(Who.NOBODY, "/metrics").is(200);
  }
}
