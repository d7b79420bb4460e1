package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.message.ContactCard;
import dev.casement.core.domain.message.ContactCard.Labelled;
import dev.casement.core.domain.message.ContactCard.Phone;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Address book entries that customers pass on.
final class InboundCards {

  private InboundCards() {}

  static ContactCard card(Json card) {
    Json name = card.at("name");
    Json org = card.at("org");
    List<Phone> phones =
        card.items("phones").stream()
            .flatMap(phone ->
                phone
                    .text("phone")
                    .or(() -> phone.text("wa_id"))
                    .map(number -> new Phone(number, phone.text("type"), phone.text("wa_id")))
                    .stream())
            .toList();
    return new ContactCard(
        name.text("formatted_name").or(() -> joined(name)).orElse(""),
        name.text("first_name"),
        name.text("last_name"),
        org.text("company"),
        org.text("title"),
        card.text("birthday"),
        phones,
        labelled(card, "emails", "email"),
        labelled(card, "urls", "url"),
        card.items("addresses").stream().flatMap(InboundCards::address).toList(),
        card.text("vcard"));
  }

  private static Optional<String> joined(Json name) {
    return Optional.of(
            Stream.of("prefix", "first_name", "middle_name", "last_name", "suffix")
                .flatMap(part -> name.text(part).stream())
                .collect(Collectors.joining(" ")))
        .filter(whole -> !whole.isEmpty());
  }

  private static List<Labelled> labelled(Json card, String list, String member) {
    return card.items(list).stream()
        .flatMap(
            one -> one.text(member).map(value -> new Labelled(value, one.text("type"))).stream())
        .toList();
  }

  /// On one line, as an envelope would have it.
  private static Stream<Labelled> address(Json address) {
    String line =
        Stream.of("street", "zip", "city", "state", "country")
            .flatMap(part -> address.text(part).stream())
            .collect(Collectors.joining(", "));
    return line.isEmpty() ? Stream.empty() : Stream.of(new Labelled(line, address.text("type")));
  }
}
