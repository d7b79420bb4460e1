package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.LinkRecord;

/// A line of a contact's history: `{id, contact_id, event, linked_by, agent_id?, identities,
/// other_contact_id?, undoes?, reason, at}`.
public final class LinkRecordJson {

  private LinkRecordJson() {}

  public static ObjectNode write(LinkRecord link) {
    ObjectNode tree =
        Json.object()
            .put("id", link.id())
            .put("contact_id", link.contact().value())
            .put("event", Words.of(link.kind()))
            .put("linked_by", Words.of(link.by()));
    link.agent().ifPresent(agent -> tree.put("agent_id", agent.value()));
    tree.set("identities", Json.array(link.identities(), IdentityJson::write));
    link.other().ifPresent(other -> tree.put("other_contact_id", other.value()));
    link.undoes().ifPresent(line -> tree.put("undoes", line));
    return tree.put("reason", link.reason()).put("at", Json.instant(link.at()));
  }

  public static LinkRecord read(CompanyId company, Members link) {
    return new LinkRecord(
        link.text("id"),
        company,
        new ContactId(link.text("contact_id")),
        link.word("event", LinkRecord.Kind.class),
        link.word("linked_by", LinkRecord.By.class),
        link.maybeText("agent_id").map(AgentId::new),
        link.objects("identities", IdentityJson::read),
        link.maybeText("other_contact_id").map(ContactId::new),
        link.maybeText("undoes"),
        link.text("reason"),
        link.instant("at"));
  }
}
