package dev.casement.app.http;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// What people read beside the console: the description of the API, and a page for each problem.
final class PagesApi implements Resource {
  private static final String OPENAPI = "/openapi.yaml";
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private final byte[] openApi;

  PagesApi() {
    this.openApi = resource(OPENAPI);
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(OPENAPI, _ -> Response.bytes(200, openApi).header("Content-Type", "application/yaml"))
        .get("/problems/{slug}", PagesApi::problem);
  }

  private static byte[] resource(String name) {
    try (InputStream in = PagesApi.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Response problem(Request request) {
    return ProblemType.of(request.parameter("slug"))
        .map(PagesApi::page)
        .orElseGet(() ->
            Response.problem(ProblemType.NOT_FOUND.with("There is no problem of this name.")));
  }

  private static Response page(ProblemType type) {
    String explanation = type.explanation().replaceAll("`([^`]+)`", "<code>$1</code>");
    String html =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%1$s – Casement</title>
        <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
        <main>
        <h1>%1$s</h1>
        <p>Status %2$d</p>
        <p>%3$s</p>
        </main>
        </html>
        """
            .formatted(type.title(), type.status(), explanation);
    return Response.html(html)
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-cache");
  }
}
