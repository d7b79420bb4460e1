package dev.casement.app.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.MediaStore;
import dev.casement.core.port.store.StoreUnavailable;
import dev.casement.testkit.store.MediaStoreContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder of files keeps the contract, and leaves nothing lying about.
final class FolderMediaStoreTest implements MediaStoreContract {

  private static final MediaKey KEY =
      new MediaKey(new CompanyId("casa-do-mar"), new MediaId("01abcdefghjkm"));

  @TempDir Path folder;
  private FolderMediaStore store;

  @BeforeEach
  void open() throws IOException {
    store = FolderMediaStore.in(folder);
  }

  @Override
  public MediaStore media() {
    return store;
  }

  @Test
  void putsFilesOfACompanyUnderTheBeginningOfTheirIds() throws IOException {
    put("hello");

    assertThat(files()).containsExactly(Path.of("casa-do-mar", "01abc", "01abcdefghjkm"));
  }

  @Test
  void letsNobodyElseReadOrRunThem() throws IOException {
    put("#!/bin/sh");

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve(files().getFirst()))))
        .isEqualTo("rw-------");
  }

  @Test
  void leavesNothingOfWhatWasNotKept() throws IOException {
    store.put(KEY, new ByteArrayInputStream(new byte[10]), 9);
    assertThatThrownBy(() -> store.put(KEY, new BrokenStream(), 9)).isInstanceOf(IOException.class);

    assertThat(files()).isEmpty();
  }

  @Test
  void removesWhatACrashLeftUnfinished() throws IOException {
    Files.writeString(folder.resolve(".incoming").resolve("half"), "half a file");
    put("whole");
    FolderMediaStore again = FolderMediaStore.in(folder);

    assertThat(files()).hasSize(1);
    assertThat(again.open(KEY, 0, 9)).isPresent();
  }

  @Test
  void saysThatItCannotBeUsed() throws IOException {
    Files.delete(folder.resolve(".incoming"));
    Files.writeString(folder.resolve(".incoming"), "no folder");

    assertThatThrownBy(() -> put("hello")).isInstanceOf(StoreUnavailable.class);
  }

  private void put(String text) throws IOException {
    store.put(KEY, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 100);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(folder::relativize).toList();
    }
  }
}
