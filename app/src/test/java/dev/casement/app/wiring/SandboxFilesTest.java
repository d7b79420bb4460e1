package dev.casement.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.wiring.RunningSandbox.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files on their whole way over real HTTP: from the customer's phone to the agent, and back.
final class SandboxFilesTest {

  @TempDir static Path data;

  private static RunningSandbox sandbox;
  private static int customers = 7_000;

  @BeforeAll
  static void start() {
    sandbox = RunningSandbox.in(data, Optional.empty());
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @AfterEach
  void soundAgain() throws Exception {
    sandbox.delete("/sandbox/faults");
    sandbox.post("/sandbox/clock", "{'advance':'PT15M'}");
  }

  @ParameterizedTest
  @CsvSource({
    "whatsapp,  image,    image/jpeg",
    "whatsapp,  video,    video/mp4",
    "whatsapp,  audio,    audio/ogg",
    "whatsapp,  document, application/pdf",
    "whatsapp,  sticker,  image/webp",
    "messenger, image,    image/jpeg",
    "messenger, file,     application/pdf",
    "instagram, video,    video/mp4",
  })
  void showsWhatACustomerSends(String channel, String kind, String type) throws Exception {
    JsonNode media = received(channel, payload(channel, kind, "")).path("media");

    assertThat(media.path("state").asText()).as("%s", media).isEqualTo("stored");
    assertThat(media.path("mime_type").asText()).isEqualTo(type);
    assertThat(sandbox.bytes(media.path("url").asText()))
        .hasSize(media.path("bytes").asInt())
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"whatsapp", "messenger", "instagram"})
  void keepsExactlyTheCustomersBytes(String channel) throws Exception {
    byte[] bytes = "%PDF-1.4 the bill".getBytes(StandardCharsets.UTF_8);
    String content = ",'content':'" + Base64.getEncoder().encodeToString(bytes) + "'";
    String kind = channel.equals("whatsapp") ? "document" : "file";
    JsonNode media = received(channel, payload(channel, kind, content)).path("media");

    assertThat(sandbox.bytes(media.path("url").asText())).isEqualTo(bytes);
  }

  @Test
  void showsSeveralFilesOfOneMessage() throws Exception {
    JsonNode message =
        received("messenger", "{'attachments':[{'type':'image'},{'type':'image'}],'text':'Two'}");

    assertThat(message.path("parts").findValuesAsText("state")).containsExactly("stored", "stored");
  }

  @Test
  void asksForAnotherAddressOnceTheFirstHasExpired() throws Exception {
    sandbox.post("/sandbox/faults", "{'kind':'http_500','times':2}");
    JsonNode message = received("whatsapp", payload("whatsapp", "image", ""));
    assertThat(message.at("/media/state").asText()).isEqualTo("waiting");

    sandbox.post("/sandbox/clock", "{'advance':'PT6M'}");
    sandbox.post("/sandbox/clock", "{'advance':'PT6M'}");
    assertThat(again(message).at("/media/state").asText()).isEqualTo("stored");
  }

  @Test
  void saysThatAFileIsNotWhatWasAnnounced() throws Exception {
    String other = "sha256':'47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    JsonNode message = received("whatsapp", payload("whatsapp", "image", ",'" + other + "'"));
    assertThat(message.at("/media/state").asText()).isEqualTo("waiting");

    sandbox.post("/sandbox/clock", "{'advance':'P7D'}");
    assertThat(again(message).at("/media/state").asText()).isEqualTo("failed");
    assertThat(again(message).at("/media/trouble/reason").asText()).isEqualTo("damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/secret",
        "https://127.0.0.1:1/secret",
        "https://169.254.169.254/latest/meta-data",
        "http://pictures.example/cat.jpg",
        "file:///etc/passwd"
      })
  void followsNoLinkIntoItsOwnNetwork(String link) throws Exception {
    JsonNode message =
        received(
            "messenger", "{'attachments':[{'type':'image','payload':{'url':'" + link + "'}}]}");

    assertThat(message.at("/media/state").asText()).isEqualTo("failed");
    assertThat(message.at("/media/trouble/reason").asText()).isEqualTo("refused");
  }

  @Test
  void keepsAStoryMentionAsALinkOnly() throws Exception {
    JsonNode message =
        received(
            "instagram",
            "{'attachments':[{'type':'story_mention','payload':{'url':'https://cdn.example/s'}}]}");

    assertThat(message.has("media")).isFalse();
    assertThat(message.toString()).contains("https://cdn.example/s");
  }

  @Test
  void forgetsTheFileOfAnUnsentMessage() throws Exception {
    String customer = newCustomer();
    Answer written =
        sandbox.post(
            "/sandbox/customers/messenger/" + customer + "/messages",
            "{'payload':" + payload("messenger", "image", "") + "}");
    String mid = written.json().path("external_id").asText();
    String url = message(mid).at("/media/url").asText();
    assertThat(sandbox.bytes(url)).isNotEmpty();

    sandbox.post(
        "/sandbox/customers/messenger/" + customer + "/messages",
        "{'payload':{'message':{'mid':'" + mid + "','is_deleted':true}}}");
    assertThat(sandbox.get(url).status()).isEqualTo(404);
    assertThat(message(mid).has("media")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"whatsapp", "messenger", "instagram"})
  void sendsAnUploadedFileAndUploadsItOnce(String channel) throws Exception {
    byte[] picture =
        sandbox.bytes(received(channel, payload(channel, "image", "")).at("/media/url").asText());
    Answer uploaded = sandbox.upload("pool.jpg", picture);
    assertThat(uploaded.status()).isEqualTo(201);
    String id = uploaded.json().path("id").asText();
    String conversation = conversation(channel);
    long before = uploads();
    String body = "{'type':'media','media':{'kind':'image','id':'" + id + "'}}";
    JsonNode first = sandbox.send(conversation, body);
    JsonNode second = sandbox.send(conversation, body);

    assertThat(first.path("status").asText()).as("%s", first).isIn("sent", "delivered");
    assertThat(second.path("status").asText()).isIn("sent", "delivered");
    assertThat(first.at("/media/id").asText()).isEqualTo(id);
    assertThat(sandbox.bytes(first.at("/media/url").asText())).isEqualTo(picture);
    assertThat(uploads()).isEqualTo(before + 1);
  }

  @Test
  void triesAnUploadAgain() throws Exception {
    String conversation = conversation("whatsapp");
    String id =
        sandbox
            .upload("bill.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8))
            .json()
            .path("id")
            .asText();
    sandbox.post("/sandbox/faults", "{'kind':'http_500','account_id':'casa-do-mar-whatsapp'}");
    JsonNode message =
        sandbox.send(
            conversation, "{'type':'media','media':{'kind':'document','id':'" + id + "'}}");
    assertThat(message.path("status").asText()).isEqualTo("queued");

    sandbox.post("/sandbox/clock", "{'advance':'PT10S'}");
    assertThat(again(message).path("status").asText()).isEqualTo("delivered");
  }

  @Test
  void refusesAFileThatIsTooLargeForTheChannelBeforeAnythingLeaves() throws Exception {
    String conversation = conversation("whatsapp");
    byte[] sticker = new byte[600_000];
    byte[] webp = {'R', 'I', 'F', 'F', 0, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', ' '};
    System.arraycopy(webp, 0, sticker, 0, webp.length);
    String id = sandbox.upload("big.webp", sticker).json().path("id").asText();
    Answer refused =
        sandbox.post(
            "/v1/conversations/" + conversation + "/messages",
            "{'type':'media','media':{'kind':'sticker','id':'" + id + "'}}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/decision/reason").asText()).isEqualTo("content_limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"whatsapp", "messenger"})
  void givesAHandleForATemplatesHeader(String channel) throws Exception {
    String id =
        sandbox
            .upload("menu.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8))
            .json()
            .path("id")
            .asText();
    Answer sample =
        sandbox.post("/v1/media/" + id + "/sample", "{'account_id':'casa-do-mar-" + channel + "'}");

    assertThat(sample.status()).as(sample.body()).isEqualTo(200);
    assertThat(sample.json().path("handle").asText()).startsWith("4::");
  }

  private static String payload(String channel, String kind, String more) {
    return channel.equals("whatsapp")
        ? "{'type':'%s','%s':{'caption':'Look'%s}}".formatted(kind, kind, more)
        : "{'attachments':[{'type':'%s','payload':{'is_new':true%s}}]}".formatted(kind, more);
  }

  /// What the agent sees of what a new customer sends.
  private static JsonNode received(String channel, String payload) throws Exception {
    Answer written =
        sandbox.post(
            "/sandbox/customers/" + channel + "/" + newCustomer() + "/messages",
            "{'payload':" + payload + "}");
    assertThat(written.status()).as(written.body()).isEqualTo(202);
    return message(written.json().path("external_id").asText());
  }

  private static JsonNode message(String externalId) throws Exception {
    return sandbox.get("/v1/messages?external_id=" + externalId).json().at("/data/0");
  }

  private static JsonNode again(JsonNode message) throws Exception {
    return sandbox.get("/v1/messages/" + message.path("id").asText()).json();
  }

  private static String conversation(String channel) throws Exception {
    Answer written = sandbox.customer(channel, newCustomer(), "Hello");
    return message(written.json().path("external_id").asText()).path("conversation_id").asText();
  }

  private static long uploads() throws Exception {
    return sandbox
        .get("/sandbox/requests")
        .json()
        .path("data")
        .valueStream()
        .filter(request -> request.path("method").asText().equals("POST"))
        .map(request -> request.path("path").asText())
        .filter(path -> path.endsWith("/media") || path.endsWith("/message_attachments"))
        .count();
  }

  private static String newCustomer() {
    customers++;
    return "35191" + customers;
  }
}
