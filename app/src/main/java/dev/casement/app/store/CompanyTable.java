package dev.casement.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// A table that holds rows of companies, as the database itself describes it.
///
/// @param columns those that are kept when a company moves, by name
record CompanyTable(String name, List<String> columns) {

  /// Who works at a row counts only where it is worked at.
  private static final Set<String> OF_INSTANCES = Set.of("claimed_by");

  CompanyTable {
    columns = List.copyOf(columns);
  }

  /// All of them, by name, but for the pieces that some are cut into ([Stretches]).
  static List<CompanyTable> all(Handle handle) {
    Map<String, List<String>> columns = new TreeMap<>();
    handle
        .createQuery(
            """
            select lower(table_name) as table_name, lower(column_name) as column_name
            from information_schema.columns where table_schema = current_schema
              and position('__' in table_name) = 0
            order by 1, 2
            """)
        .map((row, _) ->
            columns
                .computeIfAbsent(row.getString("table_name"), _ -> new ArrayList<>())
                .add(row.getString("column_name")))
        .list();
    return columns.entrySet().stream()
        .map(table ->
            new CompanyTable(
                table.getKey(),
                table.getValue().stream().filter(name -> !OF_INSTANCES.contains(name)).toList()))
        .filter(CompanyTable::isOfCompanies)
        .toList();
  }

  /// Who is signed in with a browser is so at the old place, and signs in anew at the other.
  private boolean isOfCompanies() {
    return !name.equals("browser_session")
        && (columns.contains("company") || List.of("company", "webhook_body").contains(name));
  }

  /// Reads the rows of the company that is bound as `:company`.
  String select() {
    String which =
        switch (name) {
          case "company" -> "id = :company";
          case "webhook_body" -> "id in (select id from webhook_part where company = :company)";
          default -> "company = :company";
        };
    return "select %s from %s where %s".formatted(String.join(", ", columns), name, which);
  }
}
