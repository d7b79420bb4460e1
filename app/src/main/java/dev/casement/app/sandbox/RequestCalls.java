package dev.casement.app.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;

/// Shows what the provider's side received.
final class RequestCalls implements Resource {

  private final RequestLog log;

  RequestCalls(RequestLog log) {
    this.log = log;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/sandbox/requests", this::list);
  }

  private Response list(Request request) {
    ObjectNode list = Json.object();
    list.set("data", Json.array(log.about(request.query("path").orElse("")), RequestCalls::shown));
    return Response.json(200, list);
  }

  private static JsonNode shown(RequestLog.Received received) {
    ObjectNode line = Json.object().put("method", received.method()).put("path", received.path());
    received.body().ifPresentOrElse(body -> line.set("body", body), () -> line.putNull("body"));
    line.put("at", Json.instant(received.at()));
    received
        .status()
        .ifPresentOrElse(status -> line.put("status", status), () -> line.putNull("status"));
    return line;
  }
}
