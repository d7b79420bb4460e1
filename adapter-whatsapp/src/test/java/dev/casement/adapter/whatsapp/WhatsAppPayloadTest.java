package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Choice;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.meta.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WhatsAppPayloadTest {

  private static final MediaSource LINK = MediaSource.link("https://casadomar.example/f");

  @Test
  void writesTextToANumberWithPlus() {
    assertBody(
        Requests.to(Requests.ADA, new Content.Text("Hello", true)),
        """
        {"messaging_product":"whatsapp","recipient_type":"individual","to":"+491700000000",
         "type":"text","text":{"body":"Hello","preview_url":true},
         "biz_opaque_callback_data":"message-1"}\
        """);
  }

  @Test
  void addressesACustomerWithoutPhoneAsRecipient() {
    ObjectNode body = body(Requests.to(CustomerAddress.userId("DE.77"), Content.Text.of("Hello")));
    assertThat(body.path("recipient").asText()).isEqualTo("DE.77");
    assertThat(body.has("to")).isFalse();
  }

  @Test
  void quotesAMessage() {
    assertThat(
            body(Requests.quoting("wamid.IN1", Content.Text.of("Yes")))
                .at("/context/message_id")
                .asText())
        .isEqualTo("wamid.IN1");
  }

  @ParameterizedTest
  @EnumSource(MediaKind.class)
  void givesCaptionAndNameOnlyToKindsThatShowThem(MediaKind kind) {
    Media media = new Media(kind, LINK, Optional.of("words"), Optional.of("f.pdf"));
    ObjectNode body = body(Requests.to(Requests.ADA, media));
    String type = kind.toString();
    assertThat(body.path("type").asText()).isEqualTo(type);
    assertThat(body.path(type).path("link").asText()).isEqualTo("https://casadomar.example/f");
    assertThat(body.path(type).has("caption"))
        .isEqualTo(kind != MediaKind.AUDIO && kind != MediaKind.STICKER);
    assertThat(body.path(type).has("filename")).isEqualTo(kind == MediaKind.DOCUMENT);
  }

  @Test
  void marksASoundThatIsSpoken() {
    Media sound = new Media(MediaKind.AUDIO, LINK, Optional.empty(), Optional.empty());
    assertThat(body(Requests.to(Requests.ADA, sound)).path("audio").has("voice")).isFalse();
    assertThat(body(Requests.to(Requests.ADA, sound.asVoice())).at("/audio/voice").asBoolean())
        .isTrue();
  }

  @Test
  void prefersAnUploadedFileToALink() {
    MediaSource both =
        new MediaSource(
            LINK.link(), Optional.of("m1"), Optional.empty(), Optional.empty(), Optional.empty());
    Media media = new Media(MediaKind.IMAGE, both, Optional.empty(), Optional.empty());
    assertThat(body(Requests.to(Requests.ADA, media)).path("image").toString())
        .isEqualTo("{\"id\":\"m1\"}");
  }

  @Test
  void putsAReactionOnAMessageAndTakesItBackByAnEmptyOne() {
    Content.Reaction heart = new Content.Reaction(new MessageId("m"), Optional.of("❤️"));
    Content.Reaction none = new Content.Reaction(new MessageId("m"), Optional.empty());
    assertThat(body(Requests.to(Requests.ADA, heart)).path("reaction").toString())
        .isEqualTo("{\"message_id\":\"wamid.IN1\",\"emoji\":\"❤️\"}");
    assertThat(body(Requests.to(Requests.ADA, none)).at("/reaction/emoji").asText("?")).isEmpty();
    assertThat(body(Requests.quoting("wamid.IN9", heart)).has("context")).isFalse();
  }

  @Test
  void writesReplyButtons() {
    Content.Buttons buttons =
        new Content.Buttons("Which?", List.of(new Choice("a", "Sea"), new Choice("b", "Garden")));
    assertThat(body(Requests.to(Requests.ADA, buttons)).path("interactive"))
        .isEqualTo(
            json(
                """
                {"type":"button","body":{"text":"Which?"},"action":{"buttons":[
                  {"type":"reply","reply":{"id":"a","title":"Sea"}},
                  {"type":"reply","reply":{"id":"b","title":"Garden"}}]}}\
                """));
  }

  @Test
  void writesAPlace() {
    Content.Location place =
        new Content.Location(38.7, -9.4, Optional.of("Casa"), Optional.empty());
    assertThat(body(Requests.to(Requests.ADA, place)).path("location").toString())
        .isEqualTo("{\"latitude\":38.7,\"longitude\":-9.4,\"name\":\"Casa\"}");
  }

  @Test
  void namesTheCategoryOfADirectSend() {
    Manner directly = new Manner.Directly(TemplateCategory.UTILITY);
    assertThat(body(Requests.in(directly, Content.Text.of("Hello"))).path("category").asText())
        .isEqualTo("utility");
  }

  @Test
  void hasNoWayToSendWhatOnlyComesIn() {
    assertThat(
            List.of(
                QuickReplies.of("?", List.of(new Choice("a", "b"))),
                new Content.SystemNotice("k", "t"),
                new Content.Unsupported("poll", ""),
                new Content.Parts(List.of(Content.Text.of("a")))))
        .allSatisfy(content ->
            assertThat(WhatsAppPayload.of(Requests.to(Requests.ADA, content))).isEmpty());
  }

  @Test
  void marksAsReadAndShowsTyping() {
    assertThat(WhatsAppPayload.read("wamid.IN1").toString())
        .isEqualTo(
            "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"wamid.IN1\"}");
    assertThat(WhatsAppPayload.typing("wamid.IN1").at("/typing_indicator/type").asText())
        .isEqualTo("text");
  }

  private static void assertBody(SendRequest request, String expected) {
    assertThat(body(request)).isEqualTo(json(expected));
  }

  static ObjectNode body(SendRequest request) {
    return (ObjectNode) json(WhatsAppPayload.of(request).orElseThrow().toString());
  }

  static JsonNode json(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow().node();
  }
}
