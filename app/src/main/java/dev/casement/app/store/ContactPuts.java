package dev.casement.app.store;

import dev.casement.app.store.ContactPut.IdentityKey;
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
  private static final Columns IDENTITIES =
      Columns.of(
          "contact_identity", "company text, channel text, kind text, address text | contact text");
  private static final Columns IDENTITY_KEYS =
      Columns.of("contact_identity", "company text, channel text, kind text, address text");
  private static final Columns MERGED =
      Columns.of("contact_merged", "company text, head text, contact text");

  private static final String STORED =
      """
      select c.company, c.id, c.identities, c.merged_into, c.version
      from unnest(?, ?) as n(company, id)
      join contact c on c.company = n.company and c.id = n.id
      """;
  private static final String OWNERS =
      """
      select i.company, i.channel, i.kind, i.address, i.contact
      from unnest(?, ?, ?, ?) as n(company, channel, kind, address)
      join contact_identity i on i.company = n.company and i.channel = n.channel
        and i.kind = n.kind and i.address = n.address
      """;

  private final Handle handle;
  private final ManyRows rows;
  private final Map<RowKey, Stored> stored = new HashMap<>();
  private final Map<IdentityKey, String> owners = new HashMap<>();

  ContactPuts(Handle handle, ManyRows rows) {
    this.handle = handle;
    this.rows = rows;
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
    ManyKeys.read(
        handle,
        OWNERS,
        List.of("text", "text", "text", "text"),
        contacts.stream()
            .flatMap(contact ->
                put(contact).added().stream()
                    .map(identity -> IdentityKey.of(contact.company(), identity)))
            .distinct()
            .map(IdentityKey::values)
            .toList(),
        row ->
            owners.put(
                new IdentityKey(
                    row.getString("company"),
                    row.getString("channel"),
                    row.getString("kind"),
                    row.getString("address")),
                row.getString("contact")));
  }

  ContactPut put(Contact contact) {
    RowKey key = RowKey.of(contact.company(), contact.id().value());
    return new ContactPut(contact, Optional.ofNullable(stored.get(key)));
  }

  Optional<String> owner(IdentityKey identity) {
    return Optional.ofNullable(owners.get(identity));
  }

  /// Writes them; no two are the same. What is given up is given up before anybody takes it.
  void write(List<ContactPut> puts) {
    List<@Nullable Object[]> fresh = new ArrayList<>();
    List<@Nullable Object[]> changed = new ArrayList<>();
    List<@Nullable Object[]> released = new ArrayList<>();
    List<@Nullable Object[]> taken = new ArrayList<>();
    List<@Nullable Object[]> parted = new ArrayList<>();
    List<@Nullable Object[]> merged = new ArrayList<>();
    for (ContactPut put : puts) {
      Contact contact = put.contact();
      (put.before().isPresent() ? changed : fresh).add(put.values());
      put.released()
          .forEach(identity -> released.add(IdentityKey.of(contact.company(), identity).values()));
      put.added()
          .forEach(identity -> {
            IdentityKey key = IdentityKey.of(contact.company(), identity);
            taken.add(
                new @Nullable Object[] {
                  key.company(), key.channel(), key.kind(), key.address(), contact.id().value()
                });
          });
      Optional<ContactId> wasIn = put.before().flatMap(Stored::mergedInto);
      if (!wasIn.equals(contact.mergedInto())) {
        wasIn.ifPresent(head -> parted.add(put.mergedInto(head)));
        contact.mergedInto().ifPresent(head -> merged.add(put.mergedInto(head)));
      }
    }
    rows.insert(handle.getConnection(), ROWS, fresh);
    rows.update(handle.getConnection(), ROWS, changed);
    rows.delete(handle.getConnection(), IDENTITY_KEYS, released);
    rows.insert(handle.getConnection(), IDENTITIES, taken);
    rows.delete(handle.getConnection(), MERGED, parted);
    rows.insert(handle.getConnection(), MERGED, merged);
  }
}
