package dev.casement.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A webhook as it was recorded, and what happened in it.
///
/// @param events a line for each item, as [Told] writes them
@SuppressWarnings(
    "ArrayRecordComponent") // the bytes as they were signed; nobody compares recordings
record Recording(String name, byte[] body, List<String> events) {

  /// Every recording in a folder beside this class.
  static List<Recording> in(Class<?> test, String folder) {
    URL place = test.getResource(folder);
    if (place == null) {
      throw new IllegalArgumentException("no folder " + folder + " beside " + test.getName());
    }
    try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Recording::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Recording of(Path body) {
    String name = body.getFileName().toString().replace(".json", "");
    try {
      return new Recording(
          name,
          Files.readAllBytes(body),
          Files.readAllLines(body.resolveSibling(name + ".events")).stream()
              .filter(line -> !line.isBlank())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
