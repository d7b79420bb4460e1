package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

final class OpaqueTest {
  @Property
  void givesBackWhatWasWritten(
      @ForAll @AlphaChars String kind,
      @ForAll @AlphaChars @Chars({'"', '\\', 'é', ' '}) String one,
      @ForAll @AlphaChars String other) {
    assertThat(Opaque.read(kind, 2, Opaque.write(kind, one, other))).contains(List.of(one, other));
    assertThat(Opaque.read(kind + "s", 2, Opaque.write(kind, one, other))).isEmpty();
    assertThat(Opaque.read(kind, 1, Opaque.write(kind, one, other))).isEmpty();
  }

  @Property
  void takesNothingElse(@ForAll String forged) {
    assertThat(Opaque.read("kind", 1, forged)).isEmpty();
  }

  @Test
  void looksLikeNothing() {
    assertThat(Opaque.write("agents", "a1")).matches("[A-Za-z0-9_-]+");
  }
}
