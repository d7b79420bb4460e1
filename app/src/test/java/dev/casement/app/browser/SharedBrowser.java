package dev.casement.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one browser of a JVM that runs tests, started when the first of them wants it.
final class SharedBrowser implements AutoCloseable {

  /// As few own wishes as possible: no network of its own, no first-run pages, no sandbox as root.
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-domain-reliability",
          "--disable-sync",
          "--disable-features=OptimizationHints,MediaRouter,Translate",
          "--metrics-recording-only");

  /// Held while a browser is looked for: the tests run in more than one JVM, and what one installs
  /// the other must not meet half done.
  private static final Path TURN = Path.of("target", "browser.lock");

  private final Playwright playwright;
  private final Browser browser;

  private SharedBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static SharedBrowser start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(ConsoleWindow.PATIENCE);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try (FileChannel file =
            FileChannel.open(TURN, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = file.lock()) {
      return new SharedBrowser(
          playwright, BrowserSources.usual().first(program -> launch(playwright, program)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Browser launch(Playwright playwright, Optional<Path> program) {
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
    program.ifPresent(options::setExecutablePath);
    return playwright.chromium().launch(options);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
