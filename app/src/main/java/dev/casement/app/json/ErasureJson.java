package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.privacy.Erasure;

/// An erasure that is not finished, kept for the store.
public final class ErasureJson {

  private ErasureJson() {}

  /// Without its id and its company.
  public static ObjectNode write(Erasure erasure) {
    ObjectNode tree = Json.object().put("reason", erasure.reason());
    tree.put("at", Json.instant(erasure.at()));
    tree.set("contacts", Json.texts(erasure.contacts().stream().map(ContactId::value).toList()));
    tree.set(
        "conversations",
        Json.texts(erasure.conversations().stream().map(ConversationId::value).toList()));
    tree.set("identities", Json.array(erasure.identities(), IdentityJson::write));
    erasure.reached().ifPresent(place -> tree.put("reached", place));
    return tree;
  }

  /// Reads what [#write] wrote.
  public static Erasure read(CompanyId company, String id, Members tree) {
    return new Erasure(
        id,
        company,
        tree.texts("contacts").stream().map(ContactId::new).toList(),
        tree.objects("identities", IdentityJson::read),
        tree.texts("conversations").stream().map(ConversationId::new).toList(),
        tree.text("reason"),
        tree.instant("at"),
        tree.maybeText("reached"));
  }
}
