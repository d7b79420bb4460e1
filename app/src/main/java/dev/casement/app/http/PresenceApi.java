package dev.casement.app.http;

import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.PresenceView;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Presence;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.usecase.Presences;
import java.util.Optional;

/// `/v1/conversations/{id}/presence`: somebody says that they are there, and hears who else is.
final class PresenceApi implements Resource {
  private final Access access;
  private final ConversationStore conversations;
  private final Presences presences;
  private final PresenceView view;

  PresenceApi(
      Access access, ConversationStore conversations, Presences presences, PresenceView view) {
    this.access = access;
    this.conversations = conversations;
    this.presences = presences;
    this.view = view;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/v1/conversations/{id}/presence", access.everybody(this::here));
  }

  private Response here(Call call) {
    Fields in = call.body();
    Field<Presence.State> state = in.word("state", Presence.State.class).required();
    in.check();
    Optional<Agent> agent = call.caller().agent();
    if (agent.isEmpty()) {
      return Response.problem(
          ProblemType.FORBIDDEN.with(
              "Only people are at conversations; the token is a program's."));
    }
    Optional<Conversation> where =
        conversations.conversation(call.company(), new ConversationId(call.id()));
    if (where.isEmpty()) {
      return Response.problem(Missing.of("conversation"));
    }
    ConversationId id = where.get().id();
    presences.tell(call.company(), new Presence(id, agent.get().id(), state.value()));
    return Response.json(200, view.of(call.company(), id));
  }
}
