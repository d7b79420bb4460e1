package dev.casement.app.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import java.util.Optional;

/// `/` and `/console`: the console's page and files.
///
/// The page runs scripts and styles of its own address only, none written into the page; it is in
/// nobody's frame, and it calls nobody but us. Pictures and sound may come from where customers'
/// files are.
public final class Console implements Resource {
  static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "connect-src 'self'",
          "img-src 'self' data: blob: https:",
          "media-src 'self' blob: https:",
          "manifest-src 'self'",
          "form-action 'none'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";

  private final JsonNode sandbox;
  private Optional<ConsoleFiles> read = Optional.empty();

  /// The console of a service.
  ///
  /// @param sandboxToken whom a newcomer signs in as; empty where nothing is played
  public Console(Optional<String> sandboxToken) {
    this.sandbox =
        sandboxToken
            .<JsonNode>map(token -> Json.object().put("token", token))
            .orElse(NullNode.instance);
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/", this::page)
        .get("/console/config.json", _ -> config())
        .get("/console/{edition}/{file...}", this::file);
  }

  /// The files, read when somebody first opens the console: a sixth of the start would go into it.
  private synchronized ConsoleFiles files() {
    ConsoleFiles files = read.orElseGet(() -> new ConsoleFiles(!sandbox.isNull()));
    read = Optional.of(files);
    return files;
  }

  private Response page(Request request) {
    return tagged(
        request,
        Response.html(files().page())
            .header("Content-Security-Policy", POLICY)
            .header("Cross-Origin-Opener-Policy", "same-origin")
            .header("Cache-Control", ASK_AGAIN));
  }

  /// What the page must know before anybody is signed in.
  private Response config() {
    ObjectNode config = Json.object().put("edition", files().edition());
    config.set("sandbox", sandbox);
    return Response.json(200, config);
  }

  private Response file(Request request) {
    boolean current = request.parameter("edition").equals(files().edition());
    return files()
        .find(request.parameter("file"))
        .map(file ->
            tagged(
                request,
                Response.bytes(200, file.bytes())
                    .header("Content-Type", file.type())
                    .header("Cache-Control", current ? FOR_EVER : ASK_AGAIN)))
        .orElseGet(
            () -> Response.problem(ProblemType.NOT_FOUND.with("The console has no such file.")));
  }

  /// All files change together, so one tag does for all.
  private Response tagged(Request request, Response answer) {
    String tag = '"' + files().edition() + '"';
    boolean known = request.header("If-None-Match").filter(tags -> tags.contains(tag)).isPresent();
    Response given = known ? unchanged(answer) : answer;
    return given.header("ETag", tag);
  }

  private static Response unchanged(Response answer) {
    return new Response(304, answer.headers(), Response.empty(304).body());
  }
}
