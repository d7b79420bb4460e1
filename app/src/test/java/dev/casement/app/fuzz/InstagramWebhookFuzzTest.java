package dev.casement.app.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;

/// Any body that Instagram could send.
final class InstagramWebhookFuzzTest {

  private static final Reading READING = Reading.of("instagram");

  @AfterAll
  static void tell() {
    Fuzzed.tell(InstagramWebhookFuzzTest.class);
  }

  @DictionaryFile(resourcePath = "instagram.dict")
  @FuzzTest
  void readsAnything(byte[] body) {
    READING.holds(body);
  }
}
