package dev.casement.core.domain.message;

import java.util.List;
import java.util.stream.Collectors;

/// Address book entries passed on. Several in one message stay one message (decisions.md D25).
public record ContactCards(List<ContactCard> contacts) implements Content {

  public ContactCards {
    contacts = List.copyOf(contacts);
  }

  @Override
  public String type() {
    return "contacts";
  }

  @Override
  public String words() {
    return contacts.stream().map(ContactCard::name).collect(Collectors.joining(", "));
  }
}
