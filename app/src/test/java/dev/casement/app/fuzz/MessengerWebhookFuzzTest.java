package dev.casement.app.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;

/// Any body that Messenger could send.
final class MessengerWebhookFuzzTest {

  private static final Reading READING = Reading.of("messenger");

  @AfterAll
  static void tell() {
    Fuzzed.tell(MessengerWebhookFuzzTest.class);
  }

  @DictionaryFile(resourcePath = "messenger.dict")
  @FuzzTest
  void readsAnything(byte[] body) {
    READING.holds(body);
  }
}
