package dev.casement.meta;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A data file beside a class: a line for each row, columns parted by tabs, comments after `#`.
public final class Table {

  private Table() {}

  public static List<List<String>> read(Class<?> anchor, String name) {
    InputStream file = anchor.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException(name + " is missing beside " + anchor.getName());
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
