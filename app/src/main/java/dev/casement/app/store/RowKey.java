package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The key of most rows: the company, then an id.
record RowKey(String company, String id) {

  static final List<String> TYPES = List.of("text", "text");

  static RowKey of(CompanyId company, String id) {
    return new RowKey(company.value(), id);
  }

  static RowKey of(ResultSet row) throws SQLException {
    return new RowKey(row.getString("company"), row.getString("id"));
  }

  @Nullable Object[] values() {
    return new @Nullable Object[] {company, id};
  }
}
