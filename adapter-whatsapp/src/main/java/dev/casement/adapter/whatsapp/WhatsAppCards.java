package dev.casement.adapter.whatsapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.ContactCard;
import dev.casement.core.domain.message.ContactCards;
import java.util.List;
import java.util.Optional;

/// Writes address book entries as WhatsApp wants them.
final class WhatsAppCards {

  private WhatsAppCards() {}

  static void write(ObjectNode body, ContactCards cards) {
    body.put("type", "contacts");
    ArrayNode contacts = body.putArray("contacts");
    cards.contacts().forEach(card -> card(contacts.addObject(), card));
  }

  private static void card(ObjectNode contact, ContactCard card) {
    ObjectNode name = contact.putObject("name").put("formatted_name", card.name());
    // WhatsApp asks for one part of the name beside the whole.
    name.put("first_name", card.firstName().orElse(card.name()));
    put(name, "last_name", card.lastName());
    if (card.organisation().isPresent() || card.jobTitle().isPresent()) {
      ObjectNode org = contact.putObject("org");
      put(org, "company", card.organisation());
      put(org, "title", card.jobTitle());
    }
    put(contact, "birthday", card.birthday());
    phones(contact, card.phones());
    labelled(contact, "emails", "email", card.emails());
    labelled(contact, "urls", "url", card.urls());
    labelled(contact, "addresses", "street", card.addresses());
  }

  private static void phones(ObjectNode contact, List<ContactCard.Phone> phones) {
    if (phones.isEmpty()) {
      return;
    }
    ArrayNode list = contact.putArray("phones");
    for (ContactCard.Phone phone : phones) {
      ObjectNode one = list.addObject().put("phone", phone.number());
      put(one, "type", phone.label());
      put(one, "wa_id", phone.waId());
    }
  }

  private static void labelled(
      ObjectNode contact, String list, String member, List<ContactCard.Labelled> values) {
    if (values.isEmpty()) {
      return;
    }
    ArrayNode all = contact.putArray(list);
    for (ContactCard.Labelled value : values) {
      put(all.addObject().put(member, value.value()), "type", value.label());
    }
  }

  private static void put(ObjectNode node, String name, Optional<String> value) {
    value.ifPresent(text -> node.put(name, text));
  }
}
