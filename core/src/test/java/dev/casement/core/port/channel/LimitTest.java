package dev.casement.core.port.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.port.channel.ChannelDescriptor.Limit;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class LimitTest {

  private static final Limit CHARACTERS = new Limit("text", 10, Limit.CHARACTERS);
  private static final Limit BYTES = new Limit("text", 10, Limit.BYTES);

  @Property
  void countsCodePoints(@ForAll String text) {
    int actual = text.codePointCount(0, text.length());
    assertThat(CHARACTERS.passedBy(text).isPresent()).isEqualTo(actual > 10);
    assertThat(CHARACTERS.passedBy(text).map(ContentLimit::actual).orElse(0L))
        .isEqualTo(actual > 10 ? actual : 0);
  }

  @Property
  void countsBytesOfUtf8(@ForAll String text) {
    int actual = text.getBytes(StandardCharsets.UTF_8).length;
    assertThat(BYTES.passedBy(text).map(ContentLimit::actual).orElse(0L))
        .isEqualTo(actual > 10 ? actual : 0);
  }

  @Test
  void takesAsManyAsItSays() {
    Limit three = new Limit("buttons", 3, Limit.ITEMS);
    assertThat(three.passedBy(3)).isEmpty();
    assertThat(three.passedBy(4)).contains(new ContentLimit("buttons", 3, 4, "items"));
  }
}
