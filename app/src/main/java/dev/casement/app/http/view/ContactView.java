package dev.casement.app.http.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.ConsentJson;
import dev.casement.app.json.ContactDetailsJson;
import dev.casement.app.json.IdentityJson;
import dev.casement.app.json.Json;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.Contact;

/// People, and what they agreed to.
public final class ContactView {
  private ContactView() {}

  /// As a conversation shows its customer.
  public static ObjectNode brief(Contact contact) {
    ObjectNode tree = Json.object().put("id", contact.id().value()).put("name", contact.name());
    tree.set("identities", Json.array(contact.identities(), IdentityJson::write));
    return tree;
  }

  public static ObjectNode of(Contact contact) {
    ObjectNode tree = brief(contact);
    contact.profileName().ifPresent(name -> tree.put("profile_name", name));
    contact.userName().ifPresent(name -> tree.put("user_name", name));
    tree.setAll(ContactDetailsJson.write(contact.details()));
    contact.mergedInto().ifPresent(head -> tree.put("merged_into", head.value()));
    return tree.put("created_at", Json.instant(contact.createdAt()));
  }

  public static ObjectNode of(Consent consent) {
    ObjectNode tree =
        Json.object().put("id", consent.id()).put("contact_id", consent.contact().value());
    return tree.setAll(ConsentJson.write(consent));
  }
}
