package dev.casement.app.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

final class TranscriptTest {

  @Test
  void showsJsonAsJson() {
    assertThat(shown("{\"to\":\"4915\",\"text\":{\"body\":\"Olá\"}}").at("/text/body").asText())
        .isEqualTo("Olá");
  }

  @Test
  void showsNothingOfNothing() {
    assertThat(Transcript.of(new byte[0])).isEmpty();
  }

  @Test
  void hidesTheTokenWhereverItStands() {
    String json = "{\"access_token\":\"secret\",\"batch\":[{\"access_token\":\"secret\"}]}";
    String form = "recipient=%7B%7D&access_token=secret&appsecret_proof=secret&message=hi";

    assertThat(shown(json).toString()).doesNotContain("secret\"").contains("*****");
    assertThat(shown(form).asText())
        .isEqualTo("recipient=%7B%7D&access_token=*****&appsecret_proof=*****&message=hi");
  }

  @Test
  void tellsOnlyTheSizeOfWhatNobodyCanRead() {
    assertThat(Transcript.of(new byte[] {(byte) 0xff, (byte) 0xd8}))
        .get()
        .hasToString("\"(2 bytes)\"");
    assertThat(shown("x".repeat(70_000)).asText()).isEqualTo("(70000 bytes)");
  }

  private static JsonNode shown(String body) {
    return Transcript.of(body.getBytes(UTF_8)).orElseThrow();
  }
}
