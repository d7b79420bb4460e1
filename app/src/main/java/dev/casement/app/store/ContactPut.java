package dev.casement.app.store;

import dev.casement.app.json.ContactDetailsJson;
import dev.casement.app.json.Json;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A contact about to be put.
final class ContactPut {

  private final Handle handle;
  private final Contact contact;
  private final Optional<Stored> before;

  ContactPut(Handle handle, Contact contact) {
    this.handle = handle;
    this.contact = contact;
    this.before =
        handle
            .createQuery(
                """
                select identities, merged_into, version from contact
                where company = :company and id = :id
                """)
            .bind("company", contact.company().value())
            .bind("id", contact.id().value())
            .map((row, _) ->
                new Stored(
                    ContactRows.identities(row.getString("identities")),
                    Rows.maybeText(row, "merged_into").map(ContactId::new),
                    row.getLong("version")))
            .findOne();
  }

  /// Whether it moved in between, or one of its addresses is somebody's who does not give it up.
  ///
  /// @param all everybody who is put together with this one
  boolean conflicts(List<Contact> all) {
    if (contact.version() != before.map(Stored::version).orElse(0L) + 1) {
      return true;
    }
    return added().stream().anyMatch(identity -> isTaken(identity, all));
  }

  private boolean isTaken(Identity identity, List<Contact> all) {
    return ContactRows.owner(handle, contact.company(), identity)
        .filter(owner -> !owner.equals(contact.id()))
        .filter(owner ->
            all.stream()
                .noneMatch(
                    other -> other.id().equals(owner) && !other.identities().contains(identity)))
        .isPresent();
  }

  /// Gives up the addresses that are not this contact's any more; before anybody takes them.
  void release() {
    known().stream()
        .filter(identity -> !contact.identities().contains(identity))
        .forEach(this::release);
  }

  void apply() {
    put();
    added().stream().distinct().forEach(this::take);
    Optional<ContactId> wasIn = before.flatMap(Stored::mergedInto);
    if (!wasIn.equals(contact.mergedInto())) {
      wasIn.ifPresent(head ->
          merged(
              "delete from contact_merged where company = ? and head = ? and contact = ?", head));
      contact
          .mergedInto()
          .ifPresent(head ->
              merged("insert into contact_merged (company, head, contact) values (?, ?, ?)", head));
    }
  }

  private void merged(String sql, ContactId head) {
    handle.execute(sql, contact.company().value(), head.value(), contact.id().value());
  }

  private List<Identity> known() {
    return before.map(Stored::identities).orElse(List.of());
  }

  private List<Identity> added() {
    List<Identity> known = known();
    return contact.identities().stream().filter(identity -> !known.contains(identity)).toList();
  }

  private void put() {
    String sql =
        before.isPresent()
            ? """
            update contact set created_at = :created_at, identities = :identities, profile_name = :profile_name, user_name = :user_name,
              details = :details, merged_into = :merged_into, version = :version
            where company = :company and id = :id
            """
            : """
            insert into contact (company, id, created_at, identities, profile_name,
              user_name, details, merged_into, version)
            values (:company, :id, :created_at, :identities, :profile_name,
              :user_name, :details, :merged_into, :version)
            """;
    handle
        .createUpdate(sql)
        .bind("company", contact.company().value())
        .bind("id", contact.id().value())
        .bind("created_at", contact.createdAt().toEpochMilli())
        .bind("identities", ContactRows.identities(contact.identities()))
        .bind("profile_name", contact.profileName())
        .bind("user_name", contact.userName())
        .bind("details", Json.print(ContactDetailsJson.write(contact.details())))
        .bind("merged_into", contact.mergedInto().map(ContactId::value))
        .bind("version", contact.version())
        .execute();
  }

  private void take(Identity identity) {
    handle
        .createUpdate(
            """
            insert into contact_identity (company, channel, kind, address, contact)
            values (:company, :channel, :kind, :address, :contact)
            """)
        .bindMap(ContactRows.key(contact.company(), identity))
        .bind("contact", contact.id().value())
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

  /// What of the stored row matters for putting the next one.
  private record Stored(List<Identity> identities, Optional<ContactId> mergedInto, long version) {}
}
