package dev.casement.app.http;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.AccountView;
import dev.casement.app.http.view.ConversationView;
import dev.casement.app.http.view.MessageView;
import dev.casement.core.port.store.Stores;
import java.util.Optional;

/// `/v1/events`: what changes, as it changes, as server-sent events.
final class EventsApi implements Resource {
  private final Access access;
  private final Stores stores;
  private final Readers readers;
  private final MessageView messages;
  private final ConversationView conversations;
  private final AccountView accounts;

  EventsApi(
      Access access,
      Stores stores,
      Readers readers,
      MessageView messages,
      ConversationView conversations,
      AccountView accounts) {
    this.access = access;
    this.stores = stores;
    this.readers = readers;
    this.messages = messages;
    this.conversations = conversations;
    this.accounts = accounts;
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
            call.company(),
            last,
            new EventText(stores, messages, conversations, accounts, readers.onlooker(call)),
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
