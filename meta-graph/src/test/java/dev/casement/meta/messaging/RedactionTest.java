package dev.casement.meta.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of a kept webhook once something in it was taken back.
final class RedactionTest {

  private final WebhookReceiver webhooks = new MessagingWebhook("page");

  private static byte[] body(String list, String... elements) {
    return "{\"object\":\"page\",\"entry\":[{\"id\":\"500\",\"time\":1790000000000,\"%s\":[%s]}]}"
        .formatted(list, String.join(",", elements))
        .getBytes(UTF_8);
  }

  private static String from(String what) {
    return "{\"sender\":{\"id\":\"77\"},\"recipient\":{\"id\":\"500\"},\"timestamp\":1790000000000,%s}"
        .formatted(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"message\":{\"mid\":\"m_1\",\"text\":\"secret\"}",
        "\"message\":{\"mid\":\"m_1\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":\"https://a.example/secret\"}}]}",
        "\"message_edit\":{\"mid\":\"m_1\",\"text\":\"secret\",\"num_edit\":1}",
        "\"postback\":{\"mid\":\"m_1\",\"title\":\"secret\",\"payload\":\"x\"}"
      })
  void saysNothingAndHasNoEffectAndKeepsItsPlace(String what) {
    byte[] whole =
        body("messaging", from(what), from("\"message\":{\"mid\":\"m_2\",\"text\":\"hello\"}"));
    byte[] left = webhooks.without(whole, 0, "m_1");

    assertThat(new String(left, UTF_8)).doesNotContain("secret").contains("\"77\"", "hello");
    assertThat(webhooks.read(left))
        .extracting(item -> (Object) item.event().getClass())
        .containsExactly(ChannelEvent.Noted.class, ChannelEvent.MessageReceived.class);
    Secret secret = new Secret("app");
    assertThat(webhooks.isSigned(webhooks.signature(left, secret), left, secret)).isTrue();
  }

  @Test
  void forgetsACommentThatWasTakenBack() {
    byte[] whole =
        body(
            "changes",
            "{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"500_1\",\"message\":\"secret\",\"from\":{\"id\":\"77\",\"name\":\"Ada\"},\"created_time\":1790000000}}");
    byte[] left = webhooks.without(whole, 0, "500_1");

    assertThat(new String(left, UTF_8)).doesNotContain("secret");
    assertThat(webhooks.read(left).getFirst().event()).isInstanceOf(ChannelEvent.Noted.class);
  }

  @Test
  void leavesAloneWhatItCannotTakeApart() {
    byte[] odd = "[1".getBytes(UTF_8);
    assertThat(webhooks.without(odd, 0, "m_1")).isEqualTo(odd);
    byte[] whole = body("messaging", from("\"message\":{\"mid\":\"m_1\",\"text\":\"x\"}"));
    assertThat(webhooks.without(whole, 3, "m_1")).isEqualTo(whole);
  }
}
