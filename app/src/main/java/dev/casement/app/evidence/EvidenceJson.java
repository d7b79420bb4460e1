package dev.casement.app.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.ConsentJson;
import dev.casement.app.json.IdentityJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.ShapeException;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.ConsentChain;
import dev.casement.core.domain.consent.ConsentLink;
import dev.casement.core.domain.consent.ConsentTombstone;
import dev.casement.core.domain.contact.ContactId;
import java.util.List;

/// Evidence as one JSON object.
public final class EvidenceJson {

  private static final String FORMAT = "casement_consent_evidence";

  private EvidenceJson() {}

  public static ObjectNode write(Evidence evidence) {
    ObjectNode tree = Json.object().put(FORMAT, 1);
    tree.putObject("company")
        .put("id", evidence.company().id().value())
        .put("name", evidence.company().name());
    ObjectNode contact = tree.putObject("contact");
    contact.put("id", evidence.contact().id().value()).put("name", evidence.contact().name());
    contact.set("identities", Json.array(evidence.contact().identities(), IdentityJson::write));
    tree.put("exported_at", Json.instant(evidence.exportedAt()));
    tree.set("chains", Json.array(evidence.chains(), EvidenceJson::chain));
    tree.set("erased", Json.array(evidence.erased(), EvidenceJson::tombstone));
    return tree;
  }

  private static ObjectNode chain(ConsentChain chain) {
    ObjectNode tree =
        Json.object()
            .put("company_id", chain.company().value())
            .put("contact_id", chain.contact().value())
            .put("origin", chain.origin())
            .put("length", chain.length())
            .put("head", chain.head())
            .put("intact", chain.verdict() instanceof ConsentChain.Verdict.Intact);
    tree.set("entries", Json.array(chain.links(), EvidenceJson::link));
    return tree;
  }

  private static ObjectNode link(ConsentLink link) {
    ObjectNode tree = Json.object().put("position", link.position()).put("id", link.entry().id());
    tree.setAll(ConsentJson.write(link.entry()));
    return tree.put("previous", link.previous()).put("hash", link.hash());
  }

  private static ObjectNode tombstone(ConsentTombstone stone) {
    return Json.object()
        .put("contact_id", stone.contact().value())
        .put("hash", stone.hash())
        .put("entries", stone.entries())
        .put("erased_at", Json.instant(stone.erasedAt()))
        .put("reason", stone.reason());
  }

  /// The chains in such a file.
  ///
  /// @throws ShapeException where it is none
  public static List<ConsentChain> read(String text) {
    Members file = Members.of(Json.parse(text));
    if (file.maybeWhole(FORMAT).filter(version -> version == 1).isEmpty()) {
      throw new ShapeException(FORMAT, "must be 1: the file is no export of consents");
    }
    return file.objects("chains", EvidenceJson::chain);
  }

  private static ConsentChain chain(Members chain) {
    CompanyId company = new CompanyId(chain.text("company_id"));
    ContactId contact = new ContactId(chain.text("contact_id"));
    return new ConsentChain(
        company,
        contact,
        chain.text("origin"),
        chain.maybeWhole("length").orElse(0L),
        chain.text("head"),
        chain.objects("entries", link -> link(link, company, contact)));
  }

  private static ConsentLink link(Members link, CompanyId company, ContactId contact) {
    return new ConsentLink(
        ConsentJson.read(link, link.text("id"), company, contact),
        link.maybeWhole("position").orElse(0L),
        link.text("previous"),
        link.text("hash"));
  }
}
