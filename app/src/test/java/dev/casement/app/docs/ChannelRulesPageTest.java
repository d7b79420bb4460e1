package dev.casement.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/// `docs/channel-rules.md` says what the code does. After a change of rules run this test with
/// `-Dcasement.docs=write`, and it writes the page anew.
final class ChannelRulesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "channel-rules.md");
  private static final String MARK =
      "<!-- Generated below this line by ChannelRulesPageTest. -->\n";

  @Test
  void saysWhatTheCodeDoes() throws IOException {
    List<Channel> channels = channels();
    try {
      String written = Files.readString(PAGE);
      String preface = written.substring(0, written.indexOf(MARK) + MARK.length());
      String page = preface + "\n" + ChannelRulesPage.of(channels);
      if ("write".equals(System.getProperty("casement.docs"))) {
        Files.writeString(PAGE, page);
      }
      assertThat(Files.readString(PAGE)).isEqualTo(page);
    } finally {
      channels.forEach(Channel::close);
    }
  }

  @Test
  void coversEveryChannel() {
    List<Channel> channels = channels();
    assertThat(channels)
        .extracting(channel -> channel.descriptor().id().value())
        .contains("instagram", "messenger", "whatsapp");
    channels.forEach(Channel::close);
  }

  private static List<Channel> channels() {
    ChannelEnvironment environment =
        new ChannelEnvironment(
            InstantSource.fixed(Instant.EPOCH), Optional.empty(), Duration.ofSeconds(1));
    return ServiceLoader.load(ChannelPlugin.class).stream()
        .map(provider -> provider.get().open(environment))
        .sorted(Comparator.comparing(channel -> channel.descriptor().id()))
        .toList();
  }
}
