package dev.casement.core.domain.contact;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A person the company talks with.
///
/// @param profileName the name the channel shows, where it shows one
/// @param userName the public handle without `@`
/// @param identities every address this person was seen at, oldest first
public record Contact(
    ContactId id,
    CompanyId company,
    Optional<String> profileName,
    Optional<String> userName,
    List<Identity> identities,
    Instant createdAt) {

  public Contact {
    identities = List.copyOf(identities);
  }

  /// What to call this person: profile name, then user name, then phone, then the end of an id
  /// (decisions.md D22).
  public String name() {
    return profileName
        .or(() -> userName.map(name -> "@" + name))
        .or(() -> phone().map(digits -> "+" + digits))
        .orElseGet(this::byIdEnding);
  }

  private Optional<String> phone() {
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
    if (identities.contains(identity)) {
      return this;
    }
    List<Identity> more = new ArrayList<>(identities);
    more.add(identity);
    return new Contact(id, company, profileName, userName, more, createdAt);
  }

  /// This person under the names a channel just told, where it told any.
  public Contact named(Optional<String> newProfileName, Optional<String> newUserName) {
    return new Contact(
        id,
        company,
        newProfileName.or(() -> profileName),
        newUserName.or(() -> userName),
        identities,
        createdAt);
  }
}
