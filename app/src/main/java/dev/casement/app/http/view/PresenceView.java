package dev.casement.app.http.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.app.json.Words;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Presence;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.usecase.Presences;

/// Who is at a conversation right now.
public final class PresenceView {
  private final Presences presences;
  private final CompanyStore companies;

  public PresenceView(Presences presences, CompanyStore companies) {
    this.presences = presences;
    this.companies = companies;
  }

  public ObjectNode of(CompanyId company, ConversationId conversation) {
    ObjectNode tree = Json.object().put("conversation_id", conversation.value());
    tree.set(
        "agents",
        Json.array(presences.at(company, conversation), presence -> one(company, presence)));
    return tree;
  }

  private ObjectNode one(CompanyId company, Presence presence) {
    return Json.object()
        .put("agent_id", presence.agent().value())
        .put(
            "name",
            companies
                .agent(company, presence.agent())
                .map(Agent::name)
                .orElse(presence.agent().value()))
        .put("state", Words.of(presence.state()));
  }
}
