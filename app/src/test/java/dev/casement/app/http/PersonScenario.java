package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the company says about people, and who is who.
interface PersonScenario extends ApiScenario {
  String PHONE =
      "{\"channel\": \"whatsapp\", \"phone\": \"+351 910 000 009\", \"reason\": \"card\"}";

  private String person(String phone) {
    String conversation = world().conversation(phone);
    return "/v1/contacts/"
        + world().get(Who.ADMIN, "/v1/conversations/" + conversation).text("contact/id");
  }

  private static String merging(String path) {
    return "{\"contact_id\": \"" + path.substring(path.lastIndexOf('/') + 1) + "\"}";
  }

  @Test
  default void callsPeopleAsTheCompanyDoes() {
    String path = person("351910000001");
    Answer named =
        world()
            .patch(
                Who.AGENT,
                path,
                "{\"name\": \"Dona Carla\", \"notes\": \"Likes room 12\", \"language\": \"pt-BR\"}")
            .is(200);
    assertThat(named.text("name")).isEqualTo("Dona Carla");
    assertThat(named.text("language")).isEqualTo("pt-BR");
    assertThat(world().get(Who.AGENT, "/v1/conversations").text("data/0/contact/name"))
        .isEqualTo("Dona Carla");
    assertThat(world().get(Who.AGENT, "/v1/contacts?q=dona").texts("data", "name"))
        .containsExactly("Dona Carla");
    Answer bare = world().patch(Who.AGENT, path, "{\"name\": null, \"notes\": null}").is(200);
    assertThat(bare.text("name")).isEqualTo("Carla Dias");
    assertThat(bare.text("language")).isEqualTo("pt-BR");
    world()
        .patch(Who.AGENT, path, "{\"name\": 1, \"language\": \"!\"}")
        .refuses("name", "language");
    world().patch(Who.AGENT, "/v1/contacts/nosuch", "{}").isProblem(404, "not-found");
  }

  @Test
  default void erasesAPerson() {
    String conversation = "/v1/conversations/" + world().conversation("351910000001");
    String path = "/v1/contacts/" + world().get(Who.ADMIN, conversation).text("contact/id");
    world().delete(Who.AGENT, path).isProblem(403, "forbidden");
    world().delete(Who.ADMIN, path + "?reason=" + "x".repeat(501)).isProblem(400, "bad-request");

    world().delete(Who.ADMIN, path + "?reason=letter").is(204);

    world().get(Who.ADMIN, path).isProblem(404, "not-found");
    world().get(Who.ADMIN, conversation).isProblem(404, "not-found");
    world().get(Who.ADMIN, conversation + "/messages").isProblem(404, "not-found");
    assertThat(world().get(Who.ADMIN, "/v1/contacts").texts("data", "id")).isEmpty();
    world().delete(Who.ADMIN, path).isProblem(404, "not-found");
    assertThat(world().conversation("351910000001")).isNotEqualTo(conversation);
  }

  @Test
  default void addsAnAddressByHand() {
    String path = person("351910000001") + "/identities";
    Answer added = world().post(Who.AGENT, path, PHONE).is(201);
    assertThat(added.texts("identities", "external_id"))
        .containsExactly("351910000001", "351910000009");
    assertThat(world().get(Who.AGENT, added.header("location")).is(200).body())
        .isEqualTo(added.body());
    world().post(Who.AGENT, path, PHONE).is(201);
    Answer lines = world().get(Who.AGENT, path.replace("identities", "links")).is(200);
    assertThat(lines.texts("data", "event")).containsExactly("linked");
    assertThat(lines.text("data/0/linked_by")).isEqualTo("hand");
    assertThat(lines.text("data/0/reason")).isEqualTo("card");
    world()
        .post(Who.AGENT, path, "{\"channel\": \"pigeon\", \"phone\": \"+35191\"}")
        .refuses("channel", "phone");
    world().post(Who.AGENT, path, "{\"channel\": \"whatsapp\"}").refuses("");
    world().post(Who.AGENT, "/v1/contacts/nosuch/identities", PHONE).isProblem(404, "not-found");
  }

  @Test
  default void takesNoAddressAwayFromAnybody() {
    String path = person("351910000001");
    person("351910000009");
    world().post(Who.AGENT, path + "/identities", PHONE).isProblem(409, "conflict");
  }

  @Test
  default void aTypedNumberIsTheCustomersInEachOfItsForms() {
    String path = person("5511987654321");
    world()
        .post(
            Who.AGENT,
            path + "/identities",
            "{\"channel\": \"whatsapp\", \"phone\": \"+55 11 8765-4321\"}")
        .is(201);
    world().customerWrites("551187654321", "wamid.short", "It is me");
    assertThat(world().get(Who.AGENT, "/v1/contacts").at("data").size()).isOne();
    assertThat(world().get(Who.AGENT, "/v1/conversations").at("data").size()).isOne();
  }

  @Test
  default void mergesTwoContactsAndPartsThem() {
    String one = person("351910000001");
    String other = person("351910000002");
    Answer merged = world().post(Who.AGENT, one + "/merge", merging(other)).is(200);
    assertThat(merged.texts("identities", "external_id"))
        .containsExactly("351910000001", "351910000002");
    assertThat(world().get(Who.AGENT, other).text("merged_into")).isEqualTo(merged.text("id"));
    assertThat(world().get(Who.AGENT, "/v1/contacts").texts("data", "id"))
        .containsExactly(merged.text("id"));
    assertThat(world().get(Who.AGENT, "/v1/conversations").at("data").size()).isEqualTo(2);
    world().post(Who.AGENT, one + "/identities", PHONE).is(201);

    world().post(Who.AGENT, other + "/identities", PHONE).isProblem(409, "conflict");
    world().post(Who.AGENT, one + "/merge", merging(other)).isProblem(409, "conflict");
    Answer apart = world().post(Who.AGENT, other + "/unmerge", "").is(200);
    assertThat(apart.texts("identities", "external_id")).containsExactly("351910000002");
    assertThat(world().get(Who.AGENT, one).texts("identities", "external_id"))
        .containsExactly("351910000001", "351910000009");
    assertThat(world().get(Who.AGENT, one + "/links").texts("data", "event"))
        .containsExactly("merged", "linked", "unmerged");
  }

  @Test
  default void partsByTheContactOrTheLineThatIsNamed() {
    String one = person("351910000001");
    String other = person("351910000002");
    String third = person("351910000003");
    world().post(Who.AGENT, one + "/merge", merging(other)).is(200);
    world().post(Who.AGENT, one + "/merge", merging(third)).is(200);
    Answer rest = world().post(Who.AGENT, one + "/unmerge", merging(other)).is(200);
    assertThat(rest.texts("identities", "external_id"))
        .containsExactly("351910000001", "351910000003");
    world().post(Who.AGENT, one + "/unmerge", merging(other)).isProblem(409, "conflict");
    world().post(Who.AGENT, one + "/identities", PHONE).is(201);
    String line = world().get(Who.AGENT, one + "/links").text("data/3/id");
    assertThat(
            world()
                .post(Who.AGENT, one + "/unmerge", "{\"link_id\": \"" + line + "\"}")
                .is(200)
                .texts("identities", "external_id"))
        .containsExactly("351910000001", "351910000003");
    world()
        .post(Who.AGENT, one + "/unmerge", "{\"link_id\": \"a\", \"contact_id\": \"b\"}")
        .refuses("link_id");
    world().post(Who.AGENT, "/v1/contacts/nosuch/unmerge", "").isProblem(404, "not-found");
  }

  @Test
  default void refusesMergesThatMakeNoSense() {
    String one = person("351910000001");
    world().post(Who.AGENT, one + "/merge", merging(one)).refuses("contact_id");
    world().post(Who.AGENT, one + "/merge", "{}").refuses("contact_id");
    Answer unknown = world().post(Who.AGENT, one + "/merge", merging("/nosuch"));
    assertThat(unknown.isProblem(404, "not-found").fields()).containsExactly("contact_id");
    world().post(Who.AGENT, "/v1/contacts/nosuch/merge", merging(one)).isProblem(404, "not-found");
    world().post(Who.AGENT, one + "/unmerge", "").isProblem(409, "conflict");
  }

  @Test
  default void mergesOncePerKey() {
    String one = person("351910000001");
    String other = person("351910000002");
    Map<String, String> key = Map.of("Idempotency-Key", "m");
    Answer first = world().call("POST", Who.AGENT, one + "/merge", merging(other), key).is(200);
    assertThat(world().call("POST", Who.AGENT, one + "/merge", merging(other), key).is(200).body())
        .isEqualTo(first.body());
  }
}
