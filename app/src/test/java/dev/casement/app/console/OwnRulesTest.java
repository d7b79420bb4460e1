package dev.casement.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The channels bring the words of their rules along; those of our own rules are the console's.
final class OwnRulesTest {
  private static final Path CORE = Path.of("..", "core", "src", "main", "java");
  private static final Pattern ID = Pattern.compile("\"(casement\\.[a-z-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt-br", "es", "it"})
  void eachIsSaidInEveryLanguage(String language) throws IOException {
    String words = words(language);
    assertThat(ids())
        .isNotEmpty()
        .allSatisfy(
            id -> assertThat(words).containsPattern("'" + Pattern.quote(id) + "': '.{20,}'"));
  }

  /// As they stand in the source, for no list has them all.
  private static List<String> ids() throws IOException {
    try (Stream<Path> files = Files.walk(CORE)) {
      return files
          .filter(Files::isRegularFile)
          .map(OwnRulesTest::read)
          .flatMap(source -> ID.matcher(source).results())
          .map(found -> found.group(1))
          .distinct()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String words(String language) throws IOException {
    String file = "/console/words/" + language + ".js";
    try (InputStream in = OwnRulesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
