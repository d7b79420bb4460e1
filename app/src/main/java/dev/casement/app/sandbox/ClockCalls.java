package dev.casement.app.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Reads and moves the clock. It answers a move when the work that fell due has run.
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
    Form form = Form.of(request, "advance", "to", "frozen");
    Optional<Duration> advance = form.text("advance").flatMap(text -> duration(form, text));
    Optional<Instant> to = form.take(members -> members.maybeInstant("to"));
    Optional<Boolean> frozen = form.flag("frozen");
    form.check();
    form.require(
        advance.isPresent() || to.isPresent() || frozen.isPresent(),
        "advance",
        "is missing; give advance, to or frozen");
    form.require(advance.isEmpty() || to.isEmpty(), "to", "cannot be given together with advance");
    form.check();
    advance.ifPresent(by ->
        form.require(
            clock.advance(by), "advance", "must lead neither back nor beyond the year 9998"));
    to.ifPresent(moment ->
        form.require(
            clock.moveTo(moment),
            "to",
            "must be neither before the clock's " + clock.instant() + " nor beyond the year 9998"));
    form.check();
    frozen.ifPresent(clock::freeze);
    settle.run();
    return Response.json(200, shown());
  }

  private static Optional<Duration> duration(Form form, String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException _) {
      form.require(false, "advance", "must be a duration, such as PT24H");
      return Optional.empty();
    }
  }

  private JsonNode shown() {
    return Json.object().put("now", Json.instant(clock.instant())).put("frozen", clock.isFrozen());
  }
}
