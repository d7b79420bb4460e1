package dev.casement.app.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Where the tests may have their browser from.
interface BrowserSource {

  /// What it is, for people who have to mend it.
  String name();

  /// Sees to it that there is a browser, as far as it can.
  ///
  /// @return the program to start; empty means the one that Playwright keeps for itself
  /// @throws IOException where there is none to be had
  Optional<Path> provide() throws IOException, InterruptedException;
}
