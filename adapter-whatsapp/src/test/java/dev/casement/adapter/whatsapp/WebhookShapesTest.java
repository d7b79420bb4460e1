package dev.casement.adapter.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelEvent.MessageReceived;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.WebhookReceiver;
import dev.casement.meta.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// No shape of a body makes the reader throw, and none makes it lose the item beside it.
final class WebhookShapesTest {

  private static final List<String> RECORDINGS =
      List.of(
          "text",
          "media",
          "taps",
          "reactions",
          "system",
          "not-passed-on",
          "statuses",
          "calls",
          "phone-app",
          "notices",
          "several-accounts",
          "odd-shapes",
          "changed-by-customer",
          "kinds",
          "circumstances",
          "groups",
          "calls-that-end",
          "history",
          "phone-app-changes",
          "handover",
          "account-notices",
          "template-notices",
          "preferences");

  private final WebhookReceiver webhooks =
      new WhatsAppPlugin()
          .open(
              new ChannelEnvironment(
                  InstantSource.fixed(Instant.EPOCH), Optional.empty(), Duration.ofSeconds(1)))
          .webhooks();

  @Property(tries = 400)
  void readsEveryBodyWithOneMemberReplaced(
      @ForAll("recordings") String recording, @ForAll int place, @ForAll("strange") String value) {
    JsonNode body = read(recording);
    replace(body, place, value);
    byte[] bytes = Json.bytes(body);
    List<ReceivedItem> items = webhooks.read(bytes);
    for (int i = 0; i < items.size(); i++) {
      assertThat(items.get(i).position()).isEqualTo(i);
      assertThat(webhooks.read(webhooks.single(bytes, i)))
          .extracting(ReceivedItem::event)
          .containsExactly(items.get(i).event());
    }
  }

  @Property(tries = 200)
  void losesNoMessageBesideABrokenOne(@ForAll("strange") String broken) {
    String body =
        """
        {"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{
          "metadata":{"phone_number_id":"200"},"messages":[%s,
            {"from":"491700000000","id":"wamid.1","timestamp":"1790000000","type":"text","text":{"body":"hi"}}]}},
          {"field":"messages","value":%s}]},%s]}\
        """
            .formatted(broken, broken, broken);
    assertThat(webhooks.read(body.getBytes(UTF_8)))
        .extracting(ReceivedItem::event)
        .filteredOn(MessageReceived.class::isInstance)
        .singleElement()
        .extracting(event -> ((MessageReceived) event).externalId())
        .isEqualTo("wamid.1");
  }

  @Test
  void keepsAnyBytesAsOneMalformedItem() {
    assertThat(webhooks.read(new byte[] {(byte) 0xff, 0, 1})).hasSize(1);
    assertThat(webhooks.read(new byte[0])).hasSize(1);
    assertThat(webhooks.single(new byte[] {1}, 3)).containsExactly(1);
  }

  @Provide
  Arbitrary<String> recordings() {
    return Arbitraries.of(RECORDINGS);
  }

  @Provide
  Arbitrary<String> strange() {
    return Arbitraries.of(
        "null",
        "true",
        "0",
        "-1.5e300",
        "\"\"",
        "\"text\"",
        "[]",
        "{}",
        "[null]",
        "[[{}]]",
        "{\"id\":null}",
        "99999999999999999999",
        "\"1e400\"",
        "[1,{\"type\":\"text\"}]");
  }

  /// Replaces the member at this place, counted through the whole tree.
  private static void replace(JsonNode body, int place, String value) {
    JsonNode replacement = Json.parse(value.getBytes(UTF_8)).orElseThrow().node();
    List<Runnable> places = new ArrayList<>();
    collect(body, replacement, places);
    places.get(Math.floorMod(place, places.size())).run();
  }

  private static void collect(JsonNode node, JsonNode replacement, List<Runnable> places) {
    if (node instanceof ObjectNode object) {
      for (var member : object.properties()) {
        places.add(() -> object.set(member.getKey(), replacement));
        collect(member.getValue(), replacement, places);
      }
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        int index = i;
        places.add(() -> list.set(index, replacement));
        collect(list.get(i), replacement, places);
      }
    }
  }

  private static JsonNode read(String recording) {
    try (InputStream file =
        WebhookShapesTest.class.getResourceAsStream("webhooks/" + recording + ".json")) {
      return Json.MAPPER.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
