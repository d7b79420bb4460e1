package dev.casement.app.http.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// `GET /health/live`: the process answers; if it does not, start another one. `GET /health/ready`:
/// it can do its work; until then, send it nothing.
public final class Health implements Resource {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final Map<String, BooleanSupplier> checks;

  /// @param checks what it takes to be ready, by name
  public Health(Map<String, BooleanSupplier> checks) {
    this.checks = new TreeMap<>(checks);
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/health/live", _ -> Response.json(OK, Json.object().put("status", "up")));
    routes.get("/health/ready", _ -> ready());
  }

  private Response ready() {
    ObjectNode results = Json.object();
    boolean all = true;
    for (Map.Entry<String, BooleanSupplier> check : checks.entrySet()) {
      boolean good = check.getValue().getAsBoolean();
      results.put(check.getKey(), good ? "up" : "down");
      all &= good;
    }
    ObjectNode answer = Json.object().put("status", all ? "up" : "down");
    answer.set("checks", results);
    return Response.json(all ? OK : UNAVAILABLE, answer);
  }
}
