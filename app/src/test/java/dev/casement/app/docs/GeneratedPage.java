package dev.casement.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A page of `docs` of which all below a mark is written by a test.
final class GeneratedPage {

  private GeneratedPage() {}

  /// Holds the page against what the code says; with `-Dcasement.docs=write` writes it anew.
  static void check(String name, Class<?> test, String generated) throws IOException {
    Path file = Path.of("..", "docs", name);
    String mark = "<!-- Generated below this line by " + test.getSimpleName() + ". -->\n";
    String written = Files.readString(file);
    String preface = written.substring(0, written.indexOf(mark) + mark.length());
    String page = preface + "\n" + generated;
    if ("write".equals(System.getProperty("casement.docs"))) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file)).isEqualTo(page);
  }
}
