package dev.casement.app.http.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.teamwork.Note;
import dev.casement.core.port.store.CompanyStore;

/// Private notes.
public final class NoteView {
  private final CompanyStore companies;

  public NoteView(CompanyStore companies) {
    this.companies = companies;
  }

  /// With the author's name, as whoever reads an export knows no ids.
  public ObjectNode of(Note note) {
    ObjectNode tree =
        Json.object()
            .put("id", note.id().value())
            .put("conversation_id", note.conversation().value())
            .put("agent_id", note.author().map(AgentId::value).orElse(null))
            .put(
                "author_name",
                note.author()
                    .flatMap(author -> companies.agent(note.company(), author))
                    .map(Agent::name)
                    .orElse(null))
            .put("text", note.text());
    tree.set(
        "mentions", Json.texts(note.mentions().stream().map(AgentId::value).sorted().toList()));
    return tree.put("created_at", Json.instant(note.createdAt()));
  }
}
