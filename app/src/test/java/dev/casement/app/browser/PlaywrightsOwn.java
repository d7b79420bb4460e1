package dev.casement.app.browser;

import com.microsoft.playwright.CLI;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The browser that Playwright fetches and keeps in its cache. Where the network is closed this
/// fails soon.
final class PlaywrightsOwn implements BrowserSource {

  @Override
  public String name() {
    return "Playwright's own";
  }

  @Override
  public Optional<Path> provide() throws IOException, InterruptedException {
    Commands.run(
        Map.of("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000"),
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        CLI.class.getName(),
        "install",
        "--only-shell",
        "chromium");
    return Optional.empty();
  }
}
