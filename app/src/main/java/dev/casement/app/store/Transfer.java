package dev.casement.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.app.json.ShapeException;
import dev.casement.core.domain.company.CompanyId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// Moves a company from one database to another, of either kind, through a file.
///
/// The file is a line of JSON for its head, one for each row, and one for its end, which tells how
/// many rows of each table there are and the sum of their hashes. Whoever reads it in compares that
/// twice: with what the file held, and with what the database gives back when it is asked for every
/// row again. All rows go in, or none.
///
/// Secrets are left out, or locked under a key that is made for the file (decisions.md D37).
final class Transfer {

  private static final int FETCH = 1_000;
  private static final String NO_SECRETS = "{}";

  private final Jdbi jdbi;
  private final Vault vault;
  private final Optional<Vault> ofFile;

  /// @param ofFile locks the secrets in the file; without it they stay behind
  Transfer(Jdbi jdbi, Vault vault, Optional<Vault> ofFile) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.ofFile = ofFile;
  }

  /// Writes everything that belongs to a company, as it is at one moment.
  Moved exportTo(Writer file, CompanyId company, Optional<Stamp> stamp) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          Tally tally = new Tally();
          ObjectNode head = Json.object().put("casement_export", 1);
          head.put("tables_version", Migrations.NEWEST).put("company", company.value());
          stamp.ifPresent(known -> head.put("stamp", known.name()));
          line(file, head);
          rows(
              handle,
              company,
              (table, row) -> {
                if (ofFile.isEmpty() && isAccount(table)) {
                  row.put("secrets", NO_SECRETS);
                }
                tally.add(table, row);
                if (isAccount(table)) {
                  row.set("secrets", lock(ofFile, row));
                }
                line(file, Json.object().put("table", table).set("row", row));
              });
          line(file, Json.object().set("end", tally.write()));
          return new Moved(company, tally.rows(), waiting(handle));
        });
  }

  /// Reads in what was written so.
  ///
  /// @throws DatabaseRefused where it does not fit, is damaged, or the company is there already
  Moved importFrom(BufferedReader file, Optional<Stamp> stamp) {
    JsonNode head = next(file);
    CompanyId company = new CompanyId(head.path("company").asText());
    checkHead(head, stamp);
    return jdbi.inTransaction(handle -> {
      boolean known =
          handle
              .select("select id from company where id = ?", company.value())
              .mapTo(String.class)
              .findOne()
              .isPresent();
      if (known) {
        throw new DatabaseRefused("The company " + company + " is in this database already.");
      }
      Tally arrived = new Tally();
      JsonNode end = insert(handle, file, arrived);
      if (!Json.print(end).equals(arrived.print())) {
        throw new DatabaseRefused("The file is damaged: its rows are not those it was made of.");
      }
      Tally stored = new Tally();
      rows(handle, company, stored::add);
      if (!stored.print().equals(arrived.print())) {
        throw new DatabaseRefused(
            "The database does not give back what was put into it, and keeps nothing of it:"
                + " %s in place of %s".formatted(stored.print(), arrived.print()));
      }
      return new Moved(company, stored.rows(), 0);
    });
  }

  private static void checkHead(JsonNode head, Optional<Stamp> stamp) {
    if (head.path("casement_export").asInt() != 1) {
      throw new DatabaseRefused("The file is not one that `casement export` made.");
    }
    String version = head.path("tables_version").asText();
    if (!version.equals(Migrations.NEWEST)) {
      throw new DatabaseRefused(
          "The file has tables of version %s, this program has %s; export and import with the same."
              .formatted(version, Migrations.NEWEST));
    }
    String theirs = head.path("stamp").asText();
    if (stamp.filter(ours -> !ours.name().equals(theirs)).isPresent()) {
      throw new DatabaseRefused(
          "The company is of a %s, and this database is for %s."
              .formatted(theirs.toLowerCase(Locale.ROOT), stamp.get().word()));
    }
  }

  private JsonNode insert(Handle handle, BufferedReader file, Tally arrived) {
    List<CompanyTable> tables = CompanyTable.all(handle);
    try (Inserts inserts = new Inserts(handle, tables)) {
      JsonNode line = next(file);
      while (line.has("table")) {
        String table = line.path("table").asText();
        ObjectNode row = (ObjectNode) line.path("row");
        if (isAccount(table)) {
          row.put("secrets", unlock(row));
        }
        arrived.add(table, row);
        if (isAccount(table)) {
          row.set("secrets", lock(Optional.of(vault), row));
        }
        inserts.add(table, row);
        line = next(file);
      }
      return line.path("end");
    }
  }

  /// Every row of a company, with the secrets opened.
  private void rows(Handle handle, CompanyId company, BiConsumer<String, ObjectNode> each) {
    for (CompanyTable table : CompanyTable.all(handle)) {
      handle
          .createQuery(table.select())
          .bind("company", company.value())
          .setFetchSize(FETCH)
          .map((row, _) -> RowJson.write(row, table.columns()))
          .forEach(row -> {
            if (isAccount(table.name())) {
              row.put("secrets", vault.open(RowJson.bytes(row.path("secrets")), place(row)));
            }
            each.accept(table.name(), row);
          });
    }
  }

  private static boolean isAccount(String table) {
    return table.equals("account");
  }

  private static JsonNode lock(Optional<Vault> with, ObjectNode row) {
    return with.<JsonNode>map(
            safe -> RowJson.bytes(safe.lock(row.path("secrets").asText(), place(row))))
        .orElseGet(() -> Json.object().nullNode());
  }

  private String unlock(ObjectNode row) {
    if (row.path("secrets").isNull()) {
      return NO_SECRETS;
    }
    return ofFile
        .orElseThrow(
            () -> new DatabaseRefused("The file holds secrets; give the key it was made with."))
        .open(RowJson.bytes(row.path("secrets")), place(row));
  }

  private static String place(ObjectNode row) {
    return AccountRows.place(row.path("company").asText(), row.path("id").asText());
  }

  private static long waiting(Handle handle) {
    return handle.createQuery("select count(*) from webhook_pending").mapTo(long.class).one();
  }

  private static void line(Writer file, JsonNode tree) {
    try {
      file.write(Json.print(tree));
      file.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode next(BufferedReader file) {
    try {
      return Optional.ofNullable(file.readLine())
          .map(Json::parse)
          .orElseThrow(() -> new DatabaseRefused("The file is damaged: it has no end."));
    } catch (IOException | ShapeException e) {
      throw new DatabaseRefused("The file cannot be read as one that `casement export` made.", e);
    }
  }
}
