package dev.casement.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Who holds which address, for several that are put together. An address has one holder at a time:
/// what is given up is given up before anybody takes it.
final class Holders {

  private final Handle handle;
  private final ManyRows rows;
  private final Table table;
  private final Map<AddressKey, String> known = new HashMap<>();
  private final List<@Nullable Object[]> released = new ArrayList<>();
  private final List<@Nullable Object[]> taken = new ArrayList<>();

  Holders(Handle handle, ManyRows rows, Table table) {
    this.handle = handle;
    this.rows = rows;
    this.table = table;
  }

  /// Looks up who holds these.
  void look(Stream<AddressKey> addresses) {
    ManyKeys.read(
        handle,
        table.sql(),
        AddressKey.TYPES,
        addresses.distinct().map(AddressKey::values).toList(),
        row -> known.put(AddressKey.of(row), row.getString("holder")));
  }

  Optional<String> of(AddressKey address) {
    return Optional.ofNullable(known.get(address));
  }

  void release(AddressKey address) {
    released.add(address.values());
  }

  void take(AddressKey address, String holder) {
    taken.add(address.heldBy(holder));
  }

  void write() {
    rows.delete(handle.getConnection(), table.keys(), released);
    rows.insert(handle.getConnection(), table.columns(), taken);
  }

  /// A table of addresses.
  record Table(Columns keys, Columns columns, String sql) {

    /// @param place the column that says where it is an address
    /// @param holder the column that says whose it is
    static Table of(String name, String place, String holder) {
      String keys = "company text, %s text, kind text, address text".formatted(place);
      return new Table(
          Columns.of(name, keys),
          Columns.of(name, keys + " | " + holder + " text"),
          """
          select a.company, a.%2$s as at_place, a.kind as at_kind, a.address as at_address,
            a.%3$s as holder
          from unnest(?, ?, ?, ?) as n(company, place, kind, address)
          join %1$s a on a.company = n.company and a.%2$s = n.place
            and a.kind = n.kind and a.address = n.address
          """
              .formatted(name, place, holder));
    }
  }
}
