package dev.casement.app.store;

import dev.casement.app.store.ContactPut.Stored;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Contacts that are put together, as [ConversationPuts] are.
final class ContactPuts {

  private static final Columns ROWS =
      Columns.of(
          "contact",
          "company text, id text | created_at bigint, identities text, profile_name text,"
              + " user_name text, details text, merged_into text, version bigint");
  private static final Holders.Table IDENTITIES =
      Holders.Table.of("contact_identity", "channel", "contact");
  private static final Columns MERGED =
      Columns.of("contact_merged", "company text, head text, contact text");

  private static final String STORED =
      """
      select c.company, c.id, c.identities, c.merged_into, c.version
      from unnest(?, ?) as n(company, id)
      join contact c on c.company = n.company and c.id = n.id
      """;

  private final Handle handle;
  private final ManyRows rows;
  private final Map<RowKey, Stored> stored = new HashMap<>();
  private final Holders owners;

  ContactPuts(Handle handle, ManyRows rows) {
    this.handle = handle;
    this.rows = rows;
    this.owners = new Holders(handle, rows, IDENTITIES);
  }

  /// Looks up all of these, so that each can be told what it would replace.
  void look(Collection<Contact> contacts) {
    ManyKeys.read(
        handle,
        STORED,
        RowKey.TYPES,
        contacts.stream()
            .map(contact -> RowKey.of(contact.company(), contact.id().value()))
            .distinct()
            .map(RowKey::values)
            .toList(),
        row ->
            stored.put(
                RowKey.of(row),
                new Stored(
                    ContactRows.identities(row.getString("identities")),
                    Rows.maybeText(row, "merged_into").map(ContactId::new),
                    row.getLong("version"))));
    owners.look(
        contacts.stream()
            .flatMap(contact ->
                put(contact).added().stream()
                    .map(identity -> AddressKey.of(contact.company(), identity))));
  }

  ContactPut put(Contact contact) {
    RowKey key = RowKey.of(contact.company(), contact.id().value());
    return new ContactPut(contact, Optional.ofNullable(stored.get(key)));
  }

  Optional<String> owner(AddressKey identity) {
    return owners.of(identity);
  }

  /// Writes them; no two are the same. What is given up is given up before anybody takes it.
  void write(List<ContactPut> puts) {
    List<@Nullable Object[]> fresh = new ArrayList<>();
    List<@Nullable Object[]> changed = new ArrayList<>();
    List<@Nullable Object[]> parted = new ArrayList<>();
    List<@Nullable Object[]> merged = new ArrayList<>();
    for (ContactPut put : puts) {
      Contact contact = put.contact();
      (put.before().isPresent() ? changed : fresh).add(put.values());
      put.released()
          .forEach(identity -> owners.release(AddressKey.of(contact.company(), identity)));
      put.added()
          .forEach(identity ->
              owners.take(AddressKey.of(contact.company(), identity), contact.id().value()));
      Optional<ContactId> wasIn = put.before().flatMap(Stored::mergedInto);
      if (!wasIn.equals(contact.mergedInto())) {
        wasIn.ifPresent(head -> parted.add(put.mergedInto(head)));
        contact.mergedInto().ifPresent(head -> merged.add(put.mergedInto(head)));
      }
    }
    rows.insert(handle.getConnection(), ROWS, fresh);
    rows.update(handle.getConnection(), ROWS, changed);
    owners.write();
    rows.delete(handle.getConnection(), MERGED, parted);
    rows.insert(handle.getConnection(), MERGED, merged);
  }
}
