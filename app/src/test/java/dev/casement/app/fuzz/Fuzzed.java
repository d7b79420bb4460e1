package dev.casement.app.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Tells the end of the build how often each test was given an input.
public final class Fuzzed {

  static final Path FOLDER = Path.of("target", "fuzzed");

  private static final AtomicLong INPUTS = new AtomicLong();

  private Fuzzed() {}

  public static void once() {
    INPUTS.incrementAndGet();
  }

  /// Leaves the count where [EverythingWasFuzzedTest] looks for it.
  public static void tell(Class<?> test) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(test.getSimpleName()), INPUTS.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long inputs(String test) {
    try {
      List<String> lines = Files.readAllLines(FOLDER.resolve(test));
      return Long.parseLong(lines.getFirst());
    } catch (IOException notFuzzed) {
      return 0;
    }
  }
}
