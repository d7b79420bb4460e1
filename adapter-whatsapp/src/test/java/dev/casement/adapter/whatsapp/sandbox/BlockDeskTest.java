package dev.casement.adapter.whatsapp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.meta.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who is blocked, and who can be.
final class BlockDeskTest {

  private final Stage stage = Stage.at(Stage.START);

  private Answer ask(String method, String user) {
    return stage.ask(
        method,
        "/200/block_users",
        Map.of(),
        "{\"messaging_product\":\"whatsapp\",\"block_users\":[%s]}".formatted(user));
  }

  private static List<String> inputs(Answer answer, String list) {
    return Stage.json(answer).at("block_users").items(list).stream()
        .map(user -> user.textOrEmpty("input"))
        .toList();
  }

  @Test
  void blocksWhoWroteWithinADayAndRefusesToSendToThem() {
    stage.says(Stage.ADA, "hello");
    Answer blocked = ask("POST", "{\"user\":\"+491700000000\"}");

    assertThat(inputs(blocked, "added_users")).containsExactly("+491700000000");
    assertThat(Stage.errorCode(stage.sendText(Stage.ADA))).isEqualTo(130403);
    assertThat(inputs(ask("DELETE", "{\"user\":\"+491700000000\"}"), "removed_users"))
        .containsExactly("+491700000000");
    assertThat(Stage.fates(stage.sendText(Stage.ADA))).contains("delivered");
  }

  @Test
  void knowsCustomersByTheirScopedIds() {
    String id =
        Stage.value(stage.says(Stage.ADA, "hello").webhooks().getFirst())
            .items("messages")
            .getFirst()
            .textOrEmpty("from_user_id");
    ask("POST", "{\"user_id\":\"" + id + "\"}");

    assertThat(Stage.errorCode(stage.sendText(Stage.ADA))).isEqualTo(130403);
  }

  @Test
  void saysOfEachWhyTheyCannotBeBlocked() {
    stage.says(Stage.ADA, "hello");
    stage.world.pass(Duration.ofHours(24));
    stage.says("+491700000001", "hello");
    Answer answer = ask("POST", "{\"user\":\"+491700000000\"},{\"user\":\"+491700000001\"}");

    assertThat(Stage.errorCode(answer)).isEqualTo(139100);
    assertThat(inputs(answer, "added_users")).containsExactly("+491700000001");
    Json failed = Stage.json(answer).at("block_users").items("failed_users").getFirst();
    assertThat(failed.textOrEmpty("input")).isEqualTo("+491700000000");
    assertThat(failed.items("errors").getFirst().number("code")).contains(131047L);
  }

  @Test
  void listsThoseWhoAreBlocked() {
    stage.says(Stage.ADA, "hello");
    ask("POST", "{\"user\":\"+491700000000\"}");
    Answer list = stage.ask("GET", "/200/block_users", Map.of(), "");

    assertThat(Stage.json(list).items("data").getFirst().items("block_users"))
        .extracting(user -> user.textOrEmpty("wa_id"))
        .containsExactly("491700000000");
    assertThat(Stage.errorCode(ask("POST", ""))).isEqualTo(100);
  }

  @Test
  void keepsFromTheCompanyWhatTheyWrite() {
    stage.says(Stage.ADA, "hello");
    ask("POST", "{\"user\":\"+491700000000\"}");
    stage.world.pass(Duration.ofHours(23));
    var unheard = stage.says(Stage.ADA, "please");

    assertThat(unheard.webhooks()).isEmpty();
    assertThat(stage.standIn.phone(stage.account, Stage.ADA))
        .anyMatch(line -> line.text().filter("please"::equals).isPresent());

    stage.world.pass(Duration.ofHours(1));
    ask("DELETE", "{\"user\":\"+491700000000\"}");
    assertThat(Stage.fates(stage.sendText(Stage.ADA))).contains("failed 131047");
    assertThat(stage.says(Stage.ADA, "at last").webhooks()).hasSize(1);
    assertThat(Stage.fates(stage.sendText(Stage.ADA))).contains("delivered");
  }
}
