package dev.casement.app.wiring;

import dev.casement.app.CannotStart;
import dev.casement.app.config.Settings;
import java.io.IOException;
import java.net.ServerSocket;

/// Port 0 means any: it is settled before anything is made, as the sandbox's providers need to know
/// where they will be.
final class FreePort {
  private FreePort() {}

  static Settings settle(Settings settings) {
    return settings.listen().port() == 0 ? settings.onPort(free(settings)) : settings;
  }

  private static int free(Settings settings) {
    try (ServerSocket socket = new ServerSocket(0, 1, settings.listen().bind())) {
      return socket.getLocalPort();
    } catch (IOException broken) {
      throw new CannotStart(
          "The address %s cannot be listened on: %s"
              .formatted(settings.listen().bind().getHostAddress(), Because.of(broken)),
          broken);
    }
  }
}
