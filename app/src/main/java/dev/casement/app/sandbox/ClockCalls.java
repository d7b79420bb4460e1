package dev.casement.app.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.JsonBody;
import dev.casement.app.http.input.Texts;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import java.time.Duration;
import java.time.Instant;

/// Reads and moves the clock. What was asked for before a move happens before it: a message that
/// was still on its way would otherwise meet a provider a day later, behind a closed window. A move
/// is answered when the work that fell due has run.
final class ClockCalls implements Resource {

  private final MovableClock clock;
  private final Runnable settle;

  ClockCalls(MovableClock clock, Runnable settle) {
    this.clock = clock;
    this.settle = settle;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/sandbox/clock", _ -> Response.json(200, shown()));
    routes.post("/sandbox/clock", this::move);
  }

  private Response move(Request request) {
    Fields fields = Fields.of(JsonBody.read(request.body()));
    Field<Duration> advance =
        fields.text("advance").map(Texts::duration, "must be a duration, such as PT24H");
    Field<Instant> to = fields.text("to").map(Texts::instant, Texts.INSTANT);
    Field<Boolean> frozen = fields.flag("frozen");
    if (!advance.isGiven() && !to.isGiven() && !frozen.isGiven()) {
      fields.fault("advance", "is missing; give advance, to or frozen");
    }
    if (advance.isGiven() && to.isGiven()) {
      fields.fault("to", "cannot be given together with advance");
    }
    fields.check();
    settle.run();
    advance.must(clock::advance, "must lead neither back nor beyond the year 2199");
    to.must(clock::moveTo, "must not be before the clock, which shows " + clock.instant());
    fields.check();
    frozen.maybe().ifPresent(clock::freeze);
    settle.run();
    return Response.json(200, shown());
  }

  private JsonNode shown() {
    return Json.object().put("now", Json.instant(clock.instant())).put("frozen", clock.isFrozen());
  }
}
