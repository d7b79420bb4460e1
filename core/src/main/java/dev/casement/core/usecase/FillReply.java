package dev.casement.core.usecase;

import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.teamwork.Placeholder;
import dev.casement.core.domain.teamwork.SavedReply;
import dev.casement.core.port.store.Stores;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Fills in a saved reply for one conversation and whoever answers in it.
public final class FillReply {

  private final Stores stores;

  FillReply(Stores stores) {
    this.stores = stores;
  }

  /// Puts in what is known.
  ///
  /// @param agent who answers
  public Placeholder.Filled fill(
      SavedReply reply, Conversation conversation, Optional<Agent> agent) {
    Map<Placeholder, String> known = new EnumMap<>(Placeholder.class);
    stores
        .contacts()
        .contact(conversation.company(), conversation.contact())
        .ifPresent(contact -> about(contact, known));
    agent.ifPresent(person -> {
      known.put(Placeholder.AGENT_NAME, person.name());
      known.put(Placeholder.AGENT_FIRST_NAME, first(person.name()));
    });
    stores
        .companies()
        .company(conversation.company())
        .map(Company::name)
        .ifPresent(name -> known.put(Placeholder.COMPANY_NAME, name));
    stores
        .accounts()
        .account(conversation.company(), conversation.account())
        .ifPresent(account -> known.put(Placeholder.ACCOUNT_NAME, account.account().name()));
    return Placeholder.fill(reply.text(), known);
  }

  /// A number or the end of an id is no name: greeted by it, nobody feels meant.
  private static void about(Contact contact, Map<Placeholder, String> known) {
    contact
        .details()
        .givenName()
        .or(contact::profileName)
        .ifPresent(name -> {
          known.put(Placeholder.CONTACT_NAME, name);
          known.put(Placeholder.CONTACT_FIRST_NAME, first(name));
        });
    contact.phone().ifPresent(digits -> known.put(Placeholder.CONTACT_PHONE, "+" + digits));
  }

  private static String first(String name) {
    return name.strip().split("\\s+", 2)[0];
  }
}
