package dev.casement.app.cli;

import dev.casement.app.CannotStart;
import dev.casement.core.domain.channel.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The key that locks secrets in a file that leaves the house.
final class SecretsKey {
  static final Flag FLAG =
      Flag.value(
          "--secrets-key-file",
          "FILE",
          "File with 32 bytes in Base64 that lock the secrets; without it they stay behind.");

  private SecretsKey() {}

  static Optional<Secret> of(Given given) {
    return given.value(FLAG.name()).map(SecretsKey::read);
  }

  private static Secret read(String file) {
    try {
      return new Secret(Files.readString(Path.of(file)).strip());
    } catch (IOException unreadable) {
      throw new CannotStart("The key file " + file + " cannot be read.", unreadable);
    }
  }
}
