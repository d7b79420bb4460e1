package dev.casement.app.store;

import dev.casement.app.json.ContactDetailsJson;
import dev.casement.app.json.Json;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A contact about to be put in place of what is stored of it.
record ContactPut(Contact contact, Optional<Stored> before) {

  RowKey key() {
    return RowKey.of(contact.company(), contact.id().value());
  }

  /// Whether it moved in between, or one of its addresses is somebody's who does not give it up.
  ///
  /// @param all everybody who is put together with this one
  /// @param owner the id of the contact that has an address
  boolean conflicts(List<Contact> all, Function<AddressKey, Optional<String>> owner) {
    if (contact.version() != before.map(Stored::version).orElse(0L) + 1) {
      return true;
    }
    return added().stream().anyMatch(identity -> isTaken(identity, all, owner));
  }

  private boolean isTaken(
      Identity identity, List<Contact> all, Function<AddressKey, Optional<String>> holder) {
    return holder
        .apply(AddressKey.of(contact.company(), identity))
        .map(ContactId::new)
        .filter(owner -> !owner.equals(contact.id()))
        .filter(owner ->
            all.stream()
                .noneMatch(
                    other -> other.id().equals(owner) && !other.identities().contains(identity)))
        .isPresent();
  }

  /// Addresses that are new to it.
  List<Identity> added() {
    List<Identity> known = known();
    return contact.identities().stream()
        .filter(identity -> !known.contains(identity))
        .distinct()
        .toList();
  }

  /// Addresses that it gives up.
  List<Identity> released() {
    return known().stream().filter(identity -> !contact.identities().contains(identity)).toList();
  }

  private List<Identity> known() {
    return before.map(Stored::identities).orElse(List.of());
  }

  /// Its values, as [ContactPuts#ROWS] has the columns.
  @Nullable Object[] values() {
    return new @Nullable Object[] {
      contact.company().value(),
      contact.id().value(),
      contact.createdAt().toEpochMilli(),
      ContactRows.identities(contact.identities()),
      contact.profileName().orElse(null),
      contact.userName().orElse(null),
      Json.print(ContactDetailsJson.write(contact.details())),
      contact.mergedInto().map(ContactId::value).orElse(null),
      contact.version()
    };
  }

  /// Its row among the merged ones under this head.
  @Nullable Object[] mergedInto(ContactId head) {
    return new @Nullable Object[] {contact.company().value(), head.value(), contact.id().value()};
  }

  /// What of the stored row matters for putting the next one.
  record Stored(List<Identity> identities, Optional<ContactId> mergedInto, long version) {}
}
