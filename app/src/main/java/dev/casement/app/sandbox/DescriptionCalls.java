package dev.casement.app.sandbox;

import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The description of the sandbox's own calls, beside that of the API.
final class DescriptionCalls implements Resource {

  private static final String DESCRIPTION = "/sandbox-openapi.yaml";

  private final byte[] description = description();

  @Override
  public void addTo(Routes routes) {
    routes.get(
        "/sandbox/openapi.yaml",
        _ -> Response.bytes(200, description).header("Content-Type", "application/yaml"));
  }

  private static byte[] description() {
    try (InputStream in = DescriptionCalls.class.getResourceAsStream(DESCRIPTION)) {
      if (in == null) {
        throw new IllegalStateException(DESCRIPTION + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
