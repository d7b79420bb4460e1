package dev.casement.core.domain.contact;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A person the company talks with.
///
/// @param profileName the name the channel shows, where it shows one
/// @param userName the public handle without `@`
/// @param identities every address this person was seen at, oldest first
/// @param mergedInto the contact that this one was found to be; it has no addresses then
/// @param version rises with every commit that touches the contact
public record Contact(
    ContactId id,
    CompanyId company,
    Optional<String> profileName,
    Optional<String> userName,
    List<Identity> identities,
    Instant createdAt,
    ContactDetails details,
    Optional<ContactId> mergedInto,
    long version) {

  public Contact {
    identities = List.copyOf(identities);
  }

  /// A person nobody has stored yet, of whom no more is known than this.
  public static Contact fresh(ContactId id, CompanyId company, Instant now) {
    return new Contact(
        id,
        company,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        now,
        ContactDetails.NONE,
        Optional.empty(),
        0);
  }

  /// What to call this person: as the company does, else by profile name, then user name, then
  /// phone, then the end of an id (decisions.md D22).
  public String name() {
    return details
        .givenName()
        .or(() -> profileName)
        .or(() -> userName.map(name -> "@" + name))
        .or(() -> phone().map(digits -> "+" + digits))
        .orElseGet(this::byIdEnding);
  }

  /// The digits of the number this person has, where one is known.
  public Optional<String> phone() {
    return identities.stream()
        .map(Identity::address)
        .filter(address -> address.kind() == CustomerAddress.Kind.PHONE)
        .map(CustomerAddress::value)
        .findFirst();
  }

  private String byIdEnding() {
    String last = identities.isEmpty() ? id.value() : identities.getFirst().address().value();
    return "customer .." + last.substring(Math.max(0, last.length() - 4));
  }

  /// This person with one more address; the same value where it is known already.
  public Contact with(Identity identity) {
    return with(List.of(identity));
  }

  /// This person with more addresses, each once.
  public Contact with(Collection<Identity> more) {
    List<Identity> all = new ArrayList<>(identities);
    more.stream().filter(identity -> !all.contains(identity)).forEach(all::add);
    return identified(all);
  }

  /// This person without these addresses.
  public Contact without(Collection<Identity> gone) {
    return identified(identities.stream().filter(one -> !gone.contains(one)).toList());
  }

  private Contact identified(List<Identity> all) {
    return new Contact(
        id, company, profileName, userName, all, createdAt, details, mergedInto, version);
  }

  /// This person under the names a channel just told, where it told any.
  public Contact named(Optional<String> newProfileName, Optional<String> newUserName) {
    return new Contact(
        id,
        company,
        newProfileName.or(() -> profileName),
        newUserName.or(() -> userName),
        identities,
        createdAt,
        details,
        mergedInto,
        version);
  }

  /// This person with other details.
  public Contact with(ContactDetails newDetails) {
    return new Contact(
        id, company, profileName, userName, identities, createdAt, newDetails, mergedInto, version);
  }

  /// This contact, found to be another one, which gets the addresses; or on its own again.
  public Contact mergedInto(Optional<ContactId> other) {
    return new Contact(
        id,
        company,
        profileName,
        userName,
        other.isPresent() ? List.of() : identities,
        createdAt,
        details,
        other,
        version);
  }

  /// The same one version on, as it is to be stored.
  public Contact next() {
    return new Contact(
        id,
        company,
        profileName,
        userName,
        identities,
        createdAt,
        details,
        mergedInto,
        version + 1);
  }
}
