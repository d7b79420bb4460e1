package dev.casement.app.store;

import dev.casement.app.json.ConsentJson;
import dev.casement.app.json.Members;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Version 41 of the tables: makes what was written down before there were chains into chains, in
/// the order in which it was. They vouch for the entries from this moment on.
final class ChainConsents implements JavaMigration {

  private static final int AT_ONCE = 1_000;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("41");
  }

  @Override
  public String getDescription() {
    return "chain consents";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    Handle handle = Jdbi.create(context.getConnection()).open();
    List<Holder> batch = after(handle, new Holder("", ""));
    while (!batch.isEmpty()) {
      batch.forEach(holder -> entries(handle, holder).forEach(entry -> rechain(handle, entry)));
      batch = after(handle, batch.getLast());
    }
  }

  private static List<Holder> after(Handle handle, Holder last) {
    return handle
        .createQuery(
            """
            select distinct company, contact from consent
            where company > :company or (company = :company and contact > :contact)
            order by company, contact limit :most
            """)
        .bind("company", last.company)
        .bind("contact", last.contact)
        .bind("most", AT_ONCE)
        .map((row, _) -> new Holder(row.getString("company"), row.getString("contact")))
        .list();
  }

  /// Ids rise in the order of writing down.
  private static List<Consent> entries(Handle handle, Holder holder) {
    return handle
        .createQuery(
            """
            select company, contact, id, given_at, doc from consent
            where company = :company and contact = :contact order by id
            """)
        .bind("company", holder.company)
        .bind("contact", holder.contact)
        .map((row, _) -> entry(row))
        .list();
  }

  private static Consent entry(ResultSet row) throws SQLException {
    Members doc = Rows.members(row, "doc");
    return ConsentJson.read(
        doc,
        Rows.instant(row, "given_at"),
        row.getString("id"),
        new CompanyId(row.getString("company")),
        new ContactId(row.getString("contact")));
  }

  private static void rechain(Handle handle, Consent consent) {
    handle.execute(
        "delete from consent where company = ? and contact = ? and given_at = ? and id = ?",
        consent.company().value(),
        consent.contact().value(),
        consent.at().toEpochMilli(),
        consent.id());
    ConsentRows.add(handle, consent);
  }

  /// Somebody who has entries.
  private record Holder(String company, String contact) {}
}
