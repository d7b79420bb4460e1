package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.port.channel.Blocking;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.ContactStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Has the provider keep a person from writing to an account, or lets them write again. What they
/// write all the same is stored as ever (decisions.md D8).
public final class BlockContact {

  private final Channels channels;
  private final AccountStore accounts;
  private final ContactStore contacts;
  private final ChangeContact change;

  BlockContact(
      Channels channels, AccountStore accounts, ContactStore contacts, ChangeContact change) {
    this.channels = channels;
    this.accounts = accounts;
    this.contacts = contacts;
    this.change = change;
  }

  public Answer block(CompanyId company, ContactId contact, AccountId account) {
    return run(company, contact, account, true);
  }

  public Answer unblock(CompanyId company, ContactId contact, AccountId account) {
    return run(company, contact, account, false);
  }

  private Answer run(CompanyId company, ContactId id, AccountId accountId, boolean blocked) {
    Optional<Contact> contact = contacts.contact(company, id);
    Optional<ConnectedAccount> account = accounts.account(company, accountId);
    if (contact.isEmpty() || account.isEmpty()) {
      return new Answer.Unknown(contact.isEmpty() ? "contact" : "account");
    }
    Optional<Blocking> blocking =
        channels.channel(account.get().account().channel()).flatMap(Channel::blocking);
    List<CustomerAddress> addresses =
        contact.get().identities().stream()
            .filter(identity -> identity.channel().equals(account.get().account().channel()))
            .map(Identity::address)
            .filter(CustomerAddress::isReachable)
            .toList();
    if (blocking.isEmpty() || addresses.isEmpty()) {
      return new Answer.NotSupported();
    }
    for (CustomerAddress address : addresses) {
      Optional<Failure> failure =
          blocked
              ? blocking.get().block(account.get(), address)
              : blocking.get().unblock(account.get(), address);
      if (failure.isPresent()) {
        return new Answer.Refused(failure.get());
      }
    }
    return change
        .details(
            company,
            id,
            details -> details.blockedOn(with(details.blockedOn(), accountId, blocked)))
        .<Answer>map(Answer.Done::new)
        .orElseGet(() -> new Answer.Unknown("contact"));
  }

  private static Set<AccountId> with(Set<AccountId> accounts, AccountId account, boolean blocked) {
    Set<AccountId> changed = new HashSet<>(accounts);
    if (blocked) {
      changed.add(account);
    } else {
      changed.remove(account);
    }
    return changed;
  }

  /// What came of it.
  public sealed interface Answer {

    record Done(Contact contact) implements Answer {}

    /// The provider would not.
    record Refused(Failure failure) implements Answer {}

    /// The account's channel blocks nobody, or the person has no address on it.
    record NotSupported() implements Answer {}

    /// There is no such contact or account.
    record Unknown(String what) implements Answer {}
  }
}
