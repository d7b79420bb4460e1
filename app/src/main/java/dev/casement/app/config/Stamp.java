package dev.casement.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The mark in a data folder that says what it is for, so that played and real customers never
/// meet.
public final class Stamp {
  private final Path file;

  public Stamp(Path data) {
    file = data.resolve("mode");
  }

  /// What the folder is for; empty where that is not settled yet.
  ///
  /// @throws UncheckedIOException where it is settled, but cannot be read
  public Optional<Mode> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String word = Files.readString(file).strip();
      return Optional.of(
          Mode.of(word).orElseThrow(() -> new IOException(file + " says neither mode: " + word)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Settles it.
  public void write(Mode mode) throws IOException {
    Files.writeString(file, mode.word() + "\n");
  }
}
