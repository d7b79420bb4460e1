package dev.casement.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// `docs/channel-rules.md` says what the code does. After a change of rules run this test with
/// `-Dcasement.docs=write`, and it writes the page anew.
final class ChannelRulesPageTest {

  @Test
  void saysWhatTheCodeDoes() throws IOException {
    try (BuiltInChannels channels = BuiltInChannels.open()) {
      GeneratedPage.check(
          "channel-rules.md", ChannelRulesPageTest.class, ChannelRulesPage.of(channels.all()));
    }
  }

  @Test
  void coversEveryChannel() {
    try (BuiltInChannels channels = BuiltInChannels.open()) {
      assertThat(channels.all())
          .extracting(channel -> channel.descriptor().id().value())
          .contains("instagram", "messenger", "whatsapp");
    }
  }
}
