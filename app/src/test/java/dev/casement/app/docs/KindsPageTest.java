package dev.casement.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// `docs/kinds.md` says what the channels take in and send. After a change run this test with
/// `-Dcasement.docs=write`, and it writes the page anew.
final class KindsPageTest {

  @Test
  void saysWhatTheCodeDoes() throws IOException {
    try (BuiltInChannels channels = BuiltInChannels.open()) {
      GeneratedPage.check(
          "kinds.md",
          KindsPageTest.class,
          SentKinds.table(channels.all()) + "\n" + ReceivedKinds.table(channels.all()));
    }
  }

  @Test
  void tellsWhatAChannelSendsFromWhatItLacks() {
    try (BuiltInChannels channels = BuiltInChannels.open()) {
      assertThat(channels.all())
          .allSatisfy(channel ->
              assertThat(SentKinds.SAMPLES.keySet())
                  .anyMatch(kind -> SentKinds.takes(channel, kind))
                  .anyMatch(kind -> !SentKinds.takes(channel, kind)));
    }
  }
}
