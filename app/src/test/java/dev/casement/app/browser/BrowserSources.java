package dev.casement.app.browser;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The first of several sources whose browser starts. None is no reason to skip a test: it says
/// what to install.
record BrowserSources(List<BrowserSource> inOrder) {

  static BrowserSources usual() {
    return new BrowserSources(
        List.of(InstalledChromium.onThisMachine(), new PlaywrightsOwn(), new DebianPackage()));
  }

  /// @param start starts the program, or Playwright's own where none is named
  <B> B first(Function<Optional<Path>, B> start) {
    List<String> tried = new ArrayList<>();
    for (BrowserSource source : inOrder) {
      try {
        return start.apply(source.provide());
      } catch (IOException | PlaywrightException failed) {
        tried.add(source.name() + ": " + failed.getMessage());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while looking for a browser", interrupted);
      }
    }
    throw new IllegalStateException(
        """
        The console's tests need a Chromium, and none could be had. Install it \
        (Debian and Ubuntu: apt-get install chromium; Fedora: dnf install chromium; \
        macOS: brew install --cask chromium) or name one by CHROMIUM=/path/to/it. Tried:
        - %s\
        """
            .formatted(String.join("\n- ", tried)));
  }
}
