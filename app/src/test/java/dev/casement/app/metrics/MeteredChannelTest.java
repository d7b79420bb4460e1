package dev.casement.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.channel.Channel;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Counting takes nothing away from a channel.
final class MeteredChannelTest {

  @Test
  void handsOnEveryPartOfAChannel() {
    List<String> parts =
        Arrays.stream(Channel.class.getMethods()).map(Method::getName).distinct().toList();

    assertThat(MeteredChannel.class.getDeclaredMethods())
        .extracting(Method::getName)
        .containsAll(parts);
  }
}
