package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// `/v1/media`: uploading, downloading, small pictures, samples for templates.
interface MediaScenario extends ApiScenario {
  String HASH_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  static Answer upload(ApiWorld world, String text) {
    return upload(world, text.getBytes(StandardCharsets.UTF_8), "note.txt");
  }

  private static Answer upload(ApiWorld world, byte[] bytes, String name) {
    return world.call(
        "POST",
        Who.AGENT,
        "/v1/media?filename=" + name,
        bytes,
        Map.of("Content-Type", "application/x-claimed"));
  }

  private static byte[] picture(String format, int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private Answer get(Answer uploaded, Map<String, String> headers) {
    return world().call("GET", Who.AGENT, "/v1/media/" + uploaded.text("id"), new byte[0], headers);
  }

  @Test
  default void tellsWhatWasUploaded() {
    Answer answer = upload(world(), "hello").is(201);

    assertThat(answer.text("kind")).isEqualTo("document");
    assertThat(answer.text("mime_type")).isEqualTo("text/plain");
    assertThat(answer.text("declared_type")).isEqualTo("application/x-claimed");
    assertThat(answer.at("bytes").asInt()).isEqualTo(5);
    assertThat(answer.text("sha256")).isEqualTo(HASH_OF_HELLO);
    assertThat(answer.text("filename")).isEqualTo("note.txt");
    assertThat(answer.text("state")).isEqualTo("stored");
    assertThat(answer.header("location")).isEqualTo(answer.text("url"));
  }

  @Test
  default void takesAForm() {
    String form =
        """
        --edge\r
        Content-Disposition: form-data; name="note"\r
        \r
        no file\r
        --edge\r
        Content-Disposition: form-data; name="file"; filename="..\\folder/Menü.txt"\r
        Content-Type: text/plain\r
        \r
        hello\r
        --edge--\r
        """;
    Answer answer =
        world()
            .call(
                "POST",
                Who.AGENT,
                "/v1/media",
                form,
                Map.of("Content-Type", "multipart/form-data; boundary=edge"))
            .is(201);

    assertThat(answer.text("filename")).isEqualTo("Menü.txt");
    assertThat(answer.text("sha256")).isEqualTo(HASH_OF_HELLO);
  }

  @Test
  default void refusesFormsWithoutAFile() {
    for (String form : new String[] {"--edge--\r\n", "no form", ""}) {
      world()
          .call(
              "POST",
              Who.AGENT,
              "/v1/media",
              form,
              Map.of("Content-Type", "multipart/form-data; boundary=edge"))
          .isProblem(400, "bad-request");
    }
  }

  @Test
  default void takesTheNameFromTheHeaderToo() {
    for (String header :
        new String[] {
          "attachment; filename=\"Men\\\"u.txt\"",
          "attachment; filename*=UTF-8''Men%22u.txt; filename=\"other\""
        }) {
      assertThat(
              world()
                  .call(
                      "POST",
                      Who.AGENT,
                      "/v1/media",
                      "hello",
                      Map.of("Content-Disposition", header))
                  .is(201)
                  .text("filename"))
          .isEqualTo("Men\"u.txt");
    }
  }

  @Test
  default void refusesWhatIsEmptyOrTooLarge() {
    upload(world(), new byte[0], "none").isProblem(400, "bad-request");
    byte[] tooMuch = new byte[(int) ApiWorld.MEDIA_LIMIT + 1];
    upload(world(), tooMuch, "big").isProblem(413, "too-large");
    String form =
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big\"\r\n\r\n"
            + "x".repeat(tooMuch.length)
            + "\r\n--edge--\r\n";
    world()
        .call(
            "POST",
            Who.AGENT,
            "/v1/media",
            form,
            Map.of("Content-Type", "multipart/form-data; boundary=edge"))
        .isProblem(413, "too-large");
  }

  @Test
  default void uploadsOncePerKey() {
    Map<String, String> key = Map.of("Idempotency-Key", "the-menu");
    Answer first = world().call("POST", Who.AGENT, "/v1/media", "hello", key).is(201);
    Answer again = world().call("POST", Who.AGENT, "/v1/media", "hello", key).is(201);

    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(again.header("idempotent-replayed")).isEqualTo("true");
    world().call("POST", Who.AGENT, "/v1/media", "other", key).isProblem(422, "key-reused");
    get(first, Map.of()).is(200);
  }

  @Test
  default void servesAFileSoThatItCannotRun() {
    Answer page =
        upload(
                world(),
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "cat.png")
            .is(201);
    assertThat(page.text("mime_type")).isEqualTo("text/html");
    Answer served = get(page, Map.of()).is(200);

    assertThat(served.header("content-type")).isEqualTo("application/octet-stream");
    assertThat(served.header("content-disposition")).startsWith("attachment;");
    assertThat(served.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(served.header("content-security-policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(served.header("content-encoding")).isEmpty();
  }

  @Test
  default void letsBrowsersShowPictures() {
    Answer picture = upload(world(), picture("png", 8, 8), "pool%C3%A3.png").is(201);
    Answer served = get(picture, Map.of()).is(200);

    assertThat(picture.text("kind")).isEqualTo("image");
    assertThat(served.header("content-type")).isEqualTo("image/png");
    assertThat(served.header("content-disposition"))
        .isEqualTo("inline; filename=\"pool_.png\"; filename*=UTF-8''pool%C3%A3.png");
    assertThat(served.header("content-length")).isEqualTo(picture.text("bytes"));
  }

  @Test
  default void servesPartsAndTellsWhatIsKnown() {
    Answer file = upload(world(), "0123456789").is(201);
    String tag = '"' + file.text("sha256") + '"';

    assertThat(get(file, Map.of()).header("etag")).isEqualTo(tag);
    get(file, Map.of("If-None-Match", "\"other\", " + tag)).is(304);
    get(file, Map.of("If-None-Match", "\"other\"")).is(200);
    Map<String, String> parts =
        Map.of("bytes=2-4", "234", "bytes=7-", "789", "bytes=-2", "89", "bytes=8-99", "89");
    parts.forEach((range, bytes) -> {
      Answer part = get(file, Map.of("Range", range)).is(206);
      assertThat(part.body()).as(range).isEqualTo(bytes);
      assertThat(part.header("content-range")).endsWith("/10");
    });
    assertThat(get(file, Map.of("Range", "bytes=2-4", "If-Range", "\"old\"")).is(200).body())
        .isEqualTo("0123456789");
    assertThat(get(file, Map.of("Range", "bytes=1-2,4-5")).is(200).body()).hasSize(10);
    assertThat(
            get(file, Map.of("Range", "bytes=10-"))
                .isProblem(416, "range-not-satisfiable")
                .header("content-range"))
        .isEqualTo("bytes */10");
  }

  @Test
  default void makesSmallPictures() {
    for (String format : new String[] {"png", "jpeg"}) {
      Answer picture = upload(world(), picture(format, 900, 600), "pool").is(201);
      String path = "/v1/media/" + picture.text("id") + "/thumbnail";
      Answer small = world().get(Who.AGENT, path).is(200);

      assertThat(small.header("content-type")).isEqualTo("image/" + format);
      world()
          .call("GET", Who.AGENT, path, new byte[0], Map.of("If-None-Match", small.header("etag")))
          .is(304);
    }
    String note = upload(world(), "hello").text("id");
    world().get(Who.AGENT, "/v1/media/" + note + "/thumbnail").isProblem(404, "not-found");
  }

  @Test
  default void makesNoSmallPictureOfWhatClaimsToBeHugeOrIsBroken() {
    byte[] huge = picture("png", 8, 8);
    Arrays.fill(huge, 17, 19, (byte) 1); // claims 65,800 pixels each way
    Arrays.fill(huge, 21, 23, (byte) 1);
    byte[] broken = picture("jpeg", 200, 200);
    Arrays.fill(broken, 20, broken.length, (byte) 0x5A);
    byte[] cut = Arrays.copyOf(picture("png", 200, 200), 40);

    for (byte[] bytes : new byte[][] {huge, broken, cut}) {
      Answer file = upload(world(), bytes, "pool").is(201);
      assertThat(file.text("kind")).isEqualTo("image");
      world()
          .get(Who.AGENT, "/v1/media/" + file.text("id") + "/thumbnail")
          .isProblem(404, "not-found");
    }
  }

  @Test
  default void deletesForGood() {
    Answer file = upload(world(), "hello").is(201);
    String path = "/v1/media/" + file.text("id");
    world().delete(Who.AGENT, path).is(204);

    world().get(Who.AGENT, path).isProblem(404, "not-found");
    world().delete(Who.AGENT, path).isProblem(404, "not-found");
    world().platform.files().fetchMedia().run(1);
    assertThat(world().files()).isEmpty();
  }

  @Test
  default void refusesAFileThatTheChannelDoesNotTake() {
    String conversation = world().conversation("351910000007");
    String note = upload(world(), "hello").text("id");
    Answer refused =
        world()
            .post(
                Who.AGENT,
                "/v1/conversations/" + conversation + "/messages",
                "{\"type\":\"media\",\"media\":{\"kind\":\"image\",\"id\":\"" + note + "\"}}")
            .isProblem(409, "blocked-by-policy");

    assertThat(refused.text("decision/reason")).isEqualTo("content_limit");
  }

  @Test
  default void givesAProviderASample() {
    world()
        .graph()
        .stubFor(
            WireMock.post(WireMock.urlPathEqualTo("/v26.0/app/uploads"))
                .willReturn(WireMock.okJson("{\"id\": \"upload:1?sig=x\"}")));
    world()
        .graph()
        .stubFor(
            WireMock.post(WireMock.urlPathEqualTo("/v26.0/upload:1"))
                .withQueryParam("sig", WireMock.equalTo("x"))
                .withHeader("file_offset", WireMock.equalTo("0"))
                .withHeader("Authorization", WireMock.equalTo("OAuth access"))
                .withRequestBody(WireMock.equalTo("hello"))
                .willReturn(WireMock.okJson("{\"h\": \"4::handle\"}")));
    String path = "/v1/media/" + upload(world(), "hello").text("id") + "/sample";
    String account = "{\"account_id\": \"" + world().account("whatsapp") + "\"}";

    assertThat(world().post(Who.AGENT, path, account).is(200).text("handle"))
        .isEqualTo("4::handle");
    world().post(Who.AGENT, path, "{\"account_id\": \"none\"}").isProblem(404, "not-found");
    world().graphRefuses();
    world().post(Who.AGENT, path, account).isProblem(502, "provider-refused");
  }

  @Test
  default void saysWhereTemplatesTakeNoSamples() {
    Answer made =
        world()
            .post(
                Who.ADMIN,
                "/v1/accounts",
                """
                {"channel": "instagram", "name": "Sun terrace", "external_id": "78901",
                 "credentials": {"access_token": "a", "app_secret": "b"}}\
                """)
            .is(201);
    world()
        .post(
            Who.AGENT,
            "/v1/media/" + upload(world(), "hello").text("id") + "/sample",
            "{\"account_id\": \"" + made.text("id") + "\"}")
        .isProblem(409, "conflict");
  }
}
