package dev.casement.app.store;

import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.contact.SearchKey;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A contact about to be put.
final class ContactPut {

  private final Handle handle;
  private final Contact contact;
  private final Optional<List<Identity>> before;

  ContactPut(Handle handle, Contact contact) {
    this.handle = handle;
    this.contact = contact;
    this.before =
        handle
            .createQuery("select identities from contact where company = :company and id = :id")
            .bind("company", contact.company().value())
            .bind("id", contact.id().value())
            .mapTo(String.class)
            .findOne()
            .map(ContactRows::identities);
  }

  /// Whether one of its addresses is somebody else's.
  boolean conflicts() {
    return added().stream()
        .map(identity -> ContactRows.owner(handle, contact.company(), identity))
        .anyMatch(owner -> owner.filter(id -> !id.equals(contact.id())).isPresent());
  }

  void apply() {
    put();
    for (Identity identity : before.orElse(List.of())) {
      if (!contact.identities().contains(identity)) {
        release(identity);
      }
    }
    added().stream().distinct().forEach(identity -> take(identity, contact.id()));
  }

  private List<Identity> added() {
    List<Identity> known = before.orElse(List.of());
    return contact.identities().stream().filter(identity -> !known.contains(identity)).toList();
  }

  private void put() {
    String sql =
        before.isPresent()
            ? """
            update contact set created_at = :created_at, search = :search,
              identities = :identities, profile_name = :profile_name, user_name = :user_name
            where company = :company and id = :id
            """
            : """
            insert into contact
              (company, id, created_at, search, identities, profile_name, user_name)
            values
              (:company, :id, :created_at, :search, :identities, :profile_name, :user_name)
            """;
    handle
        .createUpdate(sql)
        .bind("company", contact.company().value())
        .bind("id", contact.id().value())
        .bind("created_at", contact.createdAt().toEpochMilli())
        .bind("search", SearchKey.of(contact).lines())
        .bind("identities", ContactRows.identities(contact.identities()))
        .bind("profile_name", contact.profileName())
        .bind("user_name", contact.userName())
        .execute();
  }

  private void take(Identity identity, ContactId owner) {
    handle
        .createUpdate(
            """
            insert into contact_identity (company, channel, kind, address, contact)
            values (:company, :channel, :kind, :address, :contact)
            """)
        .bindMap(ContactRows.key(contact.company(), identity))
        .bind("contact", owner.value())
        .execute();
  }

  private void release(Identity identity) {
    handle
        .createUpdate(
            """
            delete from contact_identity
            where company = :company and channel = :channel and kind = :kind
              and address = :address
            """)
        .bindMap(ContactRows.key(contact.company(), identity))
        .execute();
  }
}
