package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A conversation to keep outside.
interface ExportScenario extends ApiScenario {

  @Test
  default void exportsAConversationForPrograms() {
    String id = spoken();

    Answer exported = world().get(Who.ADMIN, export(id, "json")).is(200);

    assertThat(exported.text("conversation/id")).isEqualTo(id);
    assertThat(exported.texts("messages", "text"))
        .containsExactly("Is there a room?", "=1+1 <b>\"Yes\"</b>");
    assertThat(exported.text("exported_at")).isEqualTo("2026-11-20T10:00:00Z");
  }

  @Test
  default void exportsAConversationForASpreadsheetThatMustNotRunIt() {
    String csv = world().get(Who.ADMIN, export(spoken(), "csv")).is(200).body();

    assertThat(csv.lines()).hasSize(3);
    assertThat(csv.lines().findFirst().orElseThrow()).startsWith("sent_at,direction,author,type");
    assertThat(csv).contains(",Is there a room?,").contains(",\"'=1+1 <b>\"\"Yes\"\"</b>\",");
  }

  @Test
  default void exportsAPageInWhichNothingOfACustomerIsMarkup() {
    Answer page = world().get(Who.ADMIN, export(spoken(), "html")).is(200);

    assertThat(page.body())
        .contains("Carla Dias", "Is there a room?")
        .contains("=1+1 &lt;b&gt;&quot;Yes&quot;&lt;/b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  default void exportsALongConversationWhole() {
    String id = world().conversation("351910000001");
    for (int i = 0; i < 205; i++) {
      world().post(Who.ADMIN, messages(id), "{\"type\":\"text\",\"text\":\"n" + i + "\"}").is(202);
    }

    assertThat(world().get(Who.ADMIN, export(id, "json")).texts("messages", "id"))
        .hasSize(206)
        .doesNotHaveDuplicates();
  }

  @Test
  default void exportsOnlyWhatThereIs() {
    world().get(Who.ADMIN, export("nothing", "json")).is(404);
    world().get(Who.ADMIN, export(spoken(), "pdf")).is(400);
    world().get(Who.NOBODY, export(spoken(), "json")).is(401);
  }

  private String spoken() {
    String id = world().conversation("351910000001");
    world()
        .post(Who.ADMIN, messages(id), "{\"type\":\"text\",\"text\":\"=1+1 <b>\\\"Yes\\\"</b>\"}")
        .is(202);
    return id;
  }

  private static String messages(String id) {
    return "/v1/conversations/" + id + "/messages";
  }

  private static String export(String id, String format) {
    return "/v1/conversations/" + id + "/export?format=" + format;
  }
}
