package dev.casement.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class LauncherTest {
  @Test
  void canBeLoadedByJava8() throws IOException {
    try (var bytes = new DataInputStream(Launcher.class.getResourceAsStream("Launcher.class"))) {
      assertThat(bytes.readInt()).isEqualTo(0xCAFEBABE);
      assertThat(bytes.readInt()).as("class file version").isEqualTo(52);
    }
  }
}
