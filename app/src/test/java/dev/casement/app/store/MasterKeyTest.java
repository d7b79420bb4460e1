package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key is made once, is its owner's alone, and shows itself to nobody.
final class MasterKeyTest {

  private static final String TEXT = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=";

  @TempDir private Path folder;

  @Test
  void makesAKeyFileThatOnlyItsOwnerMayRead() throws Exception {
    Path data = folder.resolve("new/data");
    MasterKey made = MasterKey.inFolder(data);
    MasterKey found = MasterKey.inFolder(data);

    Path file = data.resolve("master.key");
    assertThat(found.aes()).isEqualTo(made.aes());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(MasterKey.inFolder(folder.resolve("other")).aes()).isNotEqualTo(made.aes());
  }

  @Test
  void takesThirtyTwoBytesInBase64AndNothingElse() {
    assertThat(MasterKey.parse(" " + TEXT + "\n")).isPresent();
    for (String wrong : List.of("", "short", TEXT.substring(4), TEXT + TEXT, "ß".repeat(44))) {
      assertThat(MasterKey.parse(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void saysWhereTheFileIsThatHoldsNoKey() throws Exception {
    Path file = folder.resolve("master.key");
    Files.writeString(file, "secret but wrong");

    assertThatThrownBy(() -> MasterKey.inFolder(folder))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessage("The key file " + file + " does not hold a key.");
  }

  @Test
  void printsAsStars() {
    assertThat(MasterKey.parse(TEXT).orElseThrow()).hasToString("*****");
  }
}
