package dev.casement.adapter.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.PastMessage;
import dev.casement.core.port.channel.WebhookReceiver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is left of a kept webhook once a message in it was taken back.
final class RedactionTest {

  private final Channel channel =
      new WhatsAppPlugin()
          .open(
              new ChannelEnvironment(
                  InstantSource.system(), Optional.empty(), Duration.ofSeconds(1)));
  private final WebhookReceiver webhooks = channel.webhooks();

  @AfterEach
  void close() {
    channel.close();
  }

  private static byte[] body(String list, String... elements) {
    return """
    {"object":"whatsapp_business_account","entry":[{"id":"100","changes":[{"field":"messages",
     "value":{"metadata":{"phone_number_id":"200","display_phone_number":"4930"},
     "%s":[%s]}}]}]}
    """
        .formatted(list, String.join(",", elements))
        .getBytes(UTF_8);
  }

  private static String text(String id, String words) {
    return """
    {"from":"491700000000","id":"%s","timestamp":"1790000000","type":"text",
     "text":{"body":"%s"},"context":{"id":"wamid.0"}}
    """
        .formatted(id, words);
  }

  @Test
  void saysNothingAndHasNoEffectAndKeepsItsPlace() {
    byte[] left =
        webhooks.without(
            body("messages", text("wamid.1", "secret"), text("wamid.2", "hello")), 0, "wamid.1");

    assertThat(new String(left, UTF_8)).doesNotContain("secret").contains("wamid.1", "hello");
    assertThat(webhooks.read(left))
        .extracting(item -> (Object) item.event().getClass())
        .containsExactly(ChannelEvent.Noted.class, ChannelEvent.MessageReceived.class);
    Secret secret = new Secret("app");
    assertThat(webhooks.isSigned(webhooks.signature(left, secret), left, secret)).isTrue();
  }

  @Test
  void takesTheWordsOutOfAnEditToo() {
    byte[] left =
        webhooks.without(
            body(
                "messages",
                """
                {"from":"491700000000","id":"wamid.E","timestamp":"1790000000","type":"edit",
                 "edit":{"original_message_id":"wamid.1","message":
                   {"type":"text","text":{"body":"secret"}}}}
                """),
            0,
            "wamid.1");

    assertThat(new String(left, UTF_8)).doesNotContain("secret");
    assertThat(webhooks.read(left).getFirst().event()).isInstanceOf(ChannelEvent.Noted.class);
  }

  @Test
  void takesOneMessageOutOfThePast() {
    String thread =
        "{\"metadata\":{},\"threads\":[{\"id\":\"491700000000\",\"messages\":[%s,%s]}]}"
            .formatted(text("wamid.1", "secret"), text("wamid.2", "hello"));
    byte[] left = webhooks.without(body("history", thread), 0, "wamid.1");

    assertThat(new String(left, UTF_8)).doesNotContain("secret").contains("hello");
    ChannelEvent.HistoryReceived past =
        (ChannelEvent.HistoryReceived) webhooks.read(left).getFirst().event();
    assertThat(past.threads().getFirst().messages())
        .extracting(PastMessage::externalId)
        .containsExactly("wamid.2");
  }

  @Test
  void leavesAloneWhatItCannotTakeApart() {
    for (byte[] odd : List.of("no json".getBytes(UTF_8), body("messages", text("a", "b")))) {
      assertThat(webhooks.without(odd, 7, "a")).isEqualTo(odd);
    }
  }
}
