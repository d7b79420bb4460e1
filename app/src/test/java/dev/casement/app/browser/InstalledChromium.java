package dev.casement.app.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A Chromium that the machine has: the one that `CHROMIUM` names, or one on the path or where it
/// is usually installed.
record InstalledChromium(Map<String, String> environment, List<Path> usualPlaces)
    implements BrowserSource {

  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "Google Chrome",
          "Chromium");

  private static final List<Path> USUAL_PLACES =
      Stream.of(
              "/usr/bin",
              "/usr/local/bin",
              "/snap/bin",
              "/usr/lib/chromium",
              "/opt/google/chrome",
              "/Applications/Google Chrome.app/Contents/MacOS",
              "/Applications/Chromium.app/Contents/MacOS")
          .map(Path::of)
          .toList();

  static InstalledChromium onThisMachine() {
    return new InstalledChromium(System.getenv(), USUAL_PLACES);
  }

  @Override
  public String name() {
    return "an installed Chromium";
  }

  @Override
  public Optional<Path> provide() throws IOException {
    Optional<Path> named = Optional.ofNullable(environment.get("CHROMIUM")).map(Path::of);
    if (named.isPresent()) {
      return named;
    }
    Stream<Path> path =
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(Path::of);
    return Optional.of(
        Stream.concat(path, usualPlaces.stream())
            .flatMap(folder -> NAMES.stream().map(folder::resolve))
            .filter(Files::isRegularFile)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new IOException("none on the path or in the usual places")));
  }
}
