package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.casement.app.fuzz.Fuzzed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/// Any body that a client could send: it is refused with a reason or understood, never an error of
/// ours.
final class ApiFuzzTest {

  private static final ApiWorld WORLD = new ApiWorld(new Conformity());
  private static final List<String> PATHS =
      List.of(
          "/v1/conversations/" + WORLD.conversation("351910000001") + "/messages",
          "/v1/decisions",
          "/v1/conversations",
          "/v1/accounts",
          "/v1/tokens");

  @AfterAll
  static void tell() {
    Fuzzed.tell(ApiFuzzTest.class);
    WORLD.close();
  }

  @DictionaryFile(resourcePath = "api.dict")
  @FuzzTest
  void answersAnything(byte[] input) {
    Fuzzed.once();
    int path = input.length == 0 ? 0 : Math.floorMod(input[0], PATHS.size());
    String body =
        new String(
            input,
            Math.min(1, input.length),
            Math.max(0, input.length - 1),
            StandardCharsets.UTF_8);
    Answer answer = WORLD.call("POST", Who.ADMIN, PATHS.get(path), body, Map.of());
    assertThat(answer.status()).as(body).isLessThan(500);
    assertThat(answer.body()).doesNotContain("Exception");
  }
}
