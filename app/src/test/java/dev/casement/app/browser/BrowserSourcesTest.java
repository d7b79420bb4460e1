package dev.casement.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrowserSourcesTest {
  private static final Path PROGRAM = Path.of("/somewhere/chromium");

  @TempDir Path folder;

  private record Having(String name) implements BrowserSource {
    @Override
    public Optional<Path> provide() {
      return Optional.of(PROGRAM);
    }
  }

  private record Lacking(String name) implements BrowserSource {
    @Override
    public Optional<Path> provide() throws IOException {
      throw new IOException("the network is closed");
    }
  }

  @Test
  void takesTheFirstSourceThatHasABrowser() {
    BrowserSources sources =
        new BrowserSources(List.of(new Lacking("a shop"), new Having("a shelf")));
    assertThat(sources.<Optional<Path>>first(program -> program)).contains(PROGRAM);
  }

  @Test
  void goesOnToTheNextOneWhereABrowserDoesNotStart() {
    BrowserSources sources =
        new BrowserSources(List.of(new Having("a broken one"), new Lacking("a shop")));
    assertThatThrownBy(() ->
            sources.first(_ -> {
              throw new PlaywrightException("it crashed");
            }))
        .hasMessageContaining("a broken one: it crashed")
        .hasMessageContaining("a shop: the network is closed")
        .hasMessageContaining("apt-get install chromium")
        .hasMessageContaining("CHROMIUM=");
  }

  @Test
  void findsChromiumOnThePathAndInTheUsualPlaces() throws Exception {
    Path usual = Files.createDirectories(folder.resolve("usual"));
    Path onThePath = Files.createDirectories(folder.resolve("path"));
    InstalledChromium machine =
        new InstalledChromium(Map.of("PATH", onThePath.toString()), List.of(usual));
    assertThatThrownBy(machine::provide).hasMessageContaining("usual places");

    Path chrome = program(usual.resolve("google-chrome"));
    assertThat(machine.provide()).contains(chrome);
    Path chromium = program(onThePath.resolve("chromium"));
    assertThat(machine.provide()).contains(chromium);
  }

  @Test
  void takesTheOneThatIsNamed() throws Exception {
    assertThat(new InstalledChromium(Map.of("CHROMIUM", PROGRAM.toString()), List.of()).provide())
        .contains(PROGRAM);
  }

  private static Path program(Path path) throws IOException {
    Files.createFile(path);
    assertThat(path.toFile().setExecutable(true)).isTrue();
    return path;
  }
}
