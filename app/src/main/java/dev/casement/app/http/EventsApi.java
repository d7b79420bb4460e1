package dev.casement.app.http;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Presences;
import java.util.Optional;

/// `/v1/events`: what changes, as it changes, as server-sent events.
final class EventsApi implements Resource {
  private final Access access;
  private final Stores stores;
  private final Readers readers;
  private final EventText.Views views;
  private final Presences presences;

  EventsApi(
      Access access, Stores stores, Readers readers, EventText.Views views, Presences presences) {
    this.access = access;
    this.stores = stores;
    this.readers = readers;
    this.views = views;
    this.presences = presences;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/events", access.everybody(this::events));
  }

  private Response events(Call call) {
    Optional<Long> last =
        call.request()
            .header("Last-Event-ID")
            .filter(id -> !id.isBlank())
            .map(id ->
                sequence(id)
                    .orElseThrow(() ->
                        ProblemType.BAD_REQUEST
                            .with("The header Last-Event-ID must be the id of an event.")
                            .asException()));
    EventStream stream =
        new EventStream(
            stores,
            presences,
            call.company(),
            last,
            new EventText(stores, views, readers.onlooker(call)),
            () -> access.caller(call.request()).isPresent());
    return Response.stream("text/event-stream", stream);
  }

  private static Optional<Long> sequence(String id) {
    try {
      return Optional.of(Long.valueOf(id.strip())).filter(number -> number >= 0);
    } catch (NumberFormatException notNumber) {
      return Optional.empty();
    }
  }
}
