package dev.casement.app.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Debian's package, where the tests may install one: as root, as in a container.
final class DebianPackage implements BrowserSource {
  private static final Path INSTALLER = Path.of("/usr/bin/apt-get");
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  @Override
  public String name() {
    return "Debian's package";
  }

  @Override
  public Optional<Path> provide() throws IOException, InterruptedException {
    if (!Files.isExecutable(INSTALLER)) {
      throw new IOException("this is no Debian");
    }
    if (!System.getProperty("user.name").equals("root")) {
      throw new IOException("only root may install it");
    }
    Map<String, String> unasked = Map.of("DEBIAN_FRONTEND", "noninteractive");
    Commands.run(unasked, INSTALLER.toString(), "update");
    Commands.run(
        unasked, INSTALLER.toString(), "install", "-y", "--no-install-recommends", "chromium");
    if (!Files.isExecutable(PROGRAM)) {
      throw new IOException("the package brought no " + PROGRAM);
    }
    return Optional.of(PROGRAM);
  }
}
