package dev.casement.app.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;

/// Any body that WhatsApp could send.
final class WhatsAppWebhookFuzzTest {

  private static final Reading READING = Reading.of("whatsapp");

  @AfterAll
  static void tell() {
    Fuzzed.tell(WhatsAppWebhookFuzzTest.class);
  }

  @DictionaryFile(resourcePath = "whatsapp.dict")
  @FuzzTest
  void readsAnything(byte[] body) {
    READING.holds(body);
  }
}
