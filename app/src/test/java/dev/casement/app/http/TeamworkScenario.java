package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.casement.app.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Teams, who cares for what, notes, what is set aside, and who is where.
interface TeamworkScenario extends ApiScenario {

  static Answer team(ApiWorld world, String name, String members) {
    return world
        .post(
            Who.ADMIN,
            "/v1/teams",
            "{\"name\": \"%s\", \"members\": [%s]}".formatted(name, members))
        .is(201);
  }

  private String me(Who who) {
    return world().get(who, "/v1/session").text("agent/id");
  }

  private String path() {
    return "/v1/conversations/" + world().conversation("351910000001");
  }

  @Test
  default void makesChangesAndDissolvesTeams() {
    String bea = me(Who.AGENT);
    Answer made = team(world(), " Reception ", "\"" + bea + "\"");
    assertThat(made.text("name")).isEqualTo("Reception");
    assertThat(world().get(Who.AGENT, made.header("location")).is(200).body())
        .isEqualTo(made.body());
    assertThat(world().get(Who.AGENT, "/v1/teams").texts("data", "id"))
        .containsExactly(made.text("id"));
    world().post(Who.ADMIN, "/v1/teams", "{\"name\": \"RECEPTION\"}").refuses("name");
    world()
        .post(
            Who.ADMIN,
            "/v1/teams",
            "{\"name\": \"Spa\", \"members\": [\"%s\", \"x\"]}".formatted(bea))
        .refuses("members.1");
    Answer changed = world().patch(Who.ADMIN, made.header("location"), "{\"members\": []}").is(200);
    assertThat(changed.text("name")).isEqualTo("Reception");
    assertThat(changed.at("members")).isEmpty();

    String conversation = path();
    world().patch(Who.AGENT, conversation, "{\"team\": \"%s\"}".formatted(made.text("id"))).is(200);
    world().delete(Who.ADMIN, made.header("location")).is(204);
    world().delete(Who.ADMIN, made.header("location")).isProblem(404, "not-found");
    assertThat(world().get(Who.AGENT, conversation).at("team").isNull()).isTrue();
  }

  @Test
  default void listsWhatIsMineMyTeamsAndNobodys() {
    String bea = me(Who.AGENT);
    String team = team(world(), "Desk", "\"" + bea + "\"").text("id");
    String mine = world().conversation("351910000001");
    String ours = world().conversation("351910000002");
    String nobodys = world().conversation("351910000003");
    world().patch(Who.ADMIN, "/v1/conversations/" + mine, "{\"assignee\": \"%s\"}".formatted(bea));
    world().patch(Who.ADMIN, "/v1/conversations/" + ours, "{\"team\": \"%s\"}".formatted(team));
    world().patch(Who.ADMIN, "/v1/conversations/" + ours, "{\"status\": \"resolved\"}");
    assertThat(ids(Who.AGENT, "assignee=me")).containsExactly(mine);
    assertThat(ids(Who.ADMIN, "assignee=" + bea)).containsExactly(mine);
    assertThat(ids(Who.ADMIN, "assignee=me")).isEmpty();
    assertThat(ids(Who.AGENT, "team=mine")).containsExactly(ours);
    assertThat(ids(Who.ADMIN, "team=mine")).isEmpty();
    assertThat(ids(Who.ADMIN, "team=" + team)).containsExactly(ours);
    assertThat(ids(Who.ADMIN, "assignee=none&team=none")).containsExactly(nobodys);
    assertThat(ids(Who.ADMIN, "status=resolved")).containsExactly(ours);
    assertThat(ids(Who.ADMIN, "status=open&q=carla")).containsExactlyInAnyOrder(mine, nobodys);
    for (String query : List.of("assignee=nosuch", "team=nosuch")) {
      world().get(Who.ADMIN, "/v1/conversations?" + query).isProblem(404, "not-found");
    }
    for (String query : List.of("assignee=me", "team=mine", "status=gone")) {
      world().get(Who.AUTOMATION, "/v1/conversations?" + query).isProblem(400, "bad-request");
    }
  }

  private List<String> ids(Who who, String query) {
    return world().get(who, "/v1/conversations?" + query).is(200).texts("data", "id");
  }

  @Test
  default void takesWhatSomebodyCaredForWhoIsGone() {
    String conversation = path();
    Answer rui = world().post(Who.ADMIN, "/v1/agents", "{\"name\": \"Rui\", \"role\": \"agent\"}");
    Answer desk = team(world(), "Desk", "\"" + rui.text("id") + "\"");
    world()
        .patch(Who.ADMIN, conversation, "{\"assignee\": \"%s\"}".formatted(rui.text("id")))
        .is(200);
    world().delete(Who.ADMIN, rui.header("location")).is(204);
    assertThat(world().get(Who.ADMIN, conversation).at("assignee").isNull()).isTrue();
    assertThat(world().get(Who.ADMIN, desk.header("location")).at("members")).isEmpty();
  }

  @Test
  default void setsAsideUntilATimeOrTheCustomer() {
    String path = path();
    String until = Json.instant(world().now().plus(Duration.ofHours(2)));
    Answer aside =
        world().patch(Who.AGENT, path, "{\"snoozed_until\": \"%s\"}".formatted(until)).is(200);
    assertThat(aside.text("status")).isEqualTo("snoozed");
    assertThat(aside.text("snoozed_until")).isEqualTo(until);
    world().pass(Duration.ofHours(2).minusMillis(1));
    assertThat(world().platform.desk().wakeSnoozed().run()).isZero();
    world().pass(Duration.ofMillis(1));
    assertThat(world().platform.desk().wakeSnoozed().run()).isEqualTo(1);
    assertThat(world().platform.desk().wakeSnoozed().run()).isZero();
    Answer awake = world().get(Who.AGENT, path);
    assertThat(awake.text("status")).isEqualTo("open");
    assertThat(awake.at("snoozed_until").isNull()).isTrue();
    assertThat(awake.text("active_at")).isEqualTo(until);

    world().patch(Who.AGENT, path, "{\"status\": \"snoozed\"}").is(200);
    world().customerWrites("351910000001", "wamid.again", "Hello?");
    assertThat(world().get(Who.AGENT, path).text("status")).isEqualTo("open");
    world().patch(Who.AGENT, path, "{\"status\": \"resolved\"}").is(200);
    world().customerWrites("351910000001", "wamid.more", "One more thing");
    assertThat(world().get(Who.AGENT, path).text("status")).isEqualTo("open");

    String past = Json.instant(world().now());
    world()
        .patch(Who.AGENT, path, "{\"snoozed_until\": \"%s\"}".formatted(past))
        .refuses("snoozed_until");
    world()
        .patch(
            Who.AGENT, path, "{\"status\": \"open\", \"snoozed_until\": \"2031-01-01T00:00:00Z\"}")
        .refuses("snoozed_until");
    world().patch(Who.AGENT, path, "{\"snoozed_until\": \"soon\"}").refuses("snoozed_until");
  }

  @Test
  default void keepsNotesThatNoCustomerSees() {
    String path = path();
    String admin = me(Who.ADMIN);
    Answer written =
        world()
            .post(
                Who.AGENT,
                path + "/notes",
                "{\"text\": \"Pays <late>\", \"mentions\": [\"%s\"]}".formatted(admin))
            .is(201);
    assertThat(written.text("author_name")).isEqualTo("Bea");
    assertThat(written.at("mentions/0").asText()).isEqualTo(admin);
    Answer bot = world().post(Who.AUTOMATION, path + "/notes", "{\"text\": \"VIP\"}").is(201);
    assertThat(bot.at("agent_id").isNull()).isTrue();
    assertThat(world().get(Who.ADMIN, path + "/notes").is(200).texts("data", "text"))
        .containsExactly("VIP", "Pays <late>");
    assertThat(world().get(Who.ADMIN, path + "/messages").at("data")).hasSize(1);
    world().graph().verify(0, WireMock.anyRequestedFor(WireMock.urlPathMatching(".*/messages")));

    world()
        .post(Who.AGENT, path + "/notes", "{\"text\": \" \", \"mentions\": [1]}")
        .refuses("text", "mentions.0");
    world()
        .post(Who.AGENT, path + "/notes", "{\"text\": \"a\", \"mentions\": [\"x\"]}")
        .refuses("mentions.0");
    world().delete(Who.ADMIN, written.header("location")).isProblem(403, "forbidden");
    world().delete(Who.AGENT, bot.header("location")).isProblem(403, "forbidden");
    world().delete(Who.AGENT, written.header("location")).is(204);
    world().delete(Who.AGENT, written.header("location")).isProblem(404, "not-found");
    assertThat(world().get(Who.ADMIN, path + "/notes").texts("data", "text"))
        .containsExactly("VIP");
  }

  @Test
  default void marksNotesInExports() {
    String path = path();
    world().pass(Duration.ofMinutes(1));
    world().post(Who.AGENT, path + "/notes", "{\"text\": \"Pays <late>\"}").is(201);
    world().pass(Duration.ofMinutes(1));
    world().customerWrites("351910000001", "wamid.2", "And breakfast?");
    Answer json = world().get(Who.ADMIN, path + "/export?format=json").is(200);
    assertThat(json.texts("notes", "text")).containsExactly("Pays <late>");
    assertThat(json.texts("messages", "text"))
        .containsExactly("Is there a room?", "And breakfast?");
    String csv = world().get(Who.ADMIN, path + "/export?format=csv").body();
    assertThat(csv.lines().filter(line -> line.contains(",internal,Bea,note,"))).hasSize(1);
    assertThat(csv.indexOf("Is there")).isLessThan(csv.indexOf("Pays"));
    assertThat(csv.indexOf("Pays")).isLessThan(csv.indexOf("And breakfast"));
    assertThat(world().get(Who.ADMIN, path + "/export?format=html").body())
        .contains("class=\"note\"", "private note", "Pays &lt;late&gt;");
    for (String format : List.of("json", "csv", "html")) {
      assertThat(
              world().get(Who.ADMIN, path + "/export?notes=false&format=" + format).is(200).body())
          .doesNotContain("Pays");
    }
    world().get(Who.ADMIN, path + "/export?notes=some").isProblem(400, "bad-request");
  }

  @Test
  default void tellsOfNotesAsTheyAreWritten() {
    String path = path();
    try (EventReader events = world().events(Who.ADMIN, Map.of())) {
      Answer note = world().post(Who.AGENT, path + "/notes", "{\"text\": \"VIP\"}").is(201);
      EventReader.Event created = events.next();
      assertThat(created.name()).isEqualTo("note.created");
      assertThat(Json.parse(created.data())).isEqualTo(note.json());
      world().delete(Who.AGENT, note.header("location")).is(204);
      EventReader.Event deleted = events.next();
      assertThat(deleted.name()).isEqualTo("note.deleted");
      assertThat(Json.parse(deleted.data()).path("id").asText()).isEqualTo(note.text("id"));
    }
  }

  @Test
  default void tellsWhoIsThereAndWrites() {
    String path = path();
    try (EventReader events = world().events(Who.ADMIN, Map.of())) {
      Answer there =
          world().post(Who.AGENT, path + "/presence", "{\"state\": \"writing\"}").is(200);
      assertThat(there.text("agents/0/name")).isEqualTo("Bea");
      assertThat(there.text("agents/0/state")).isEqualTo("writing");
      EventReader.Event told = events.next();
      assertThat(told.name()).isEqualTo("presence.updated");
      assertThat(told.id()).isEqualTo(-1);
      assertThat(Json.parse(told.data())).isEqualTo(there.json());
    }
    assertThat(
            world()
                .post(Who.ADMIN, path + "/presence", "{\"state\": \"here\"}")
                .texts("agents", "name"))
        .containsExactlyInAnyOrder("Ana", "Bea");
    assertThat(
            world()
                .post(Who.AGENT, path + "/presence", "{\"state\": \"gone\"}")
                .texts("agents", "name"))
        .containsExactly("Ana");
    world().post(Who.AGENT, path + "/presence", "{\"state\": \"asleep\"}").refuses("state");
    world()
        .post(Who.AUTOMATION, path + "/presence", "{\"state\": \"here\"}")
        .isProblem(403, "forbidden");
  }
}
