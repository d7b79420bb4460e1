package dev.casement.app.store;

import dev.casement.app.json.ConsentJson;
import dev.casement.app.json.Json;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentChain;
import dev.casement.core.domain.consent.ConsentLink;
import dev.casement.core.domain.consent.ConsentTombstone;
import dev.casement.core.domain.contact.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Rows of consent chains: the links, the heads apart from them, and what is left of erased ones.
final class ConsentRows {

  private static final String LINKS =
      """
      select company, contact, given_at, id, doc, place, previous, hash from consent
      where company = :company and contact = :contact
      order by company, contact,\
      """;

  private ConsentRows() {}

  /// Makes an entry the next link of its contact's chain. Used by the one writer only.
  static void add(Handle handle, Consent consent) {
    Head head = head(handle, consent.company(), consent.contact());
    ConsentLink link = ConsentLink.of(consent, head.length + 1, head.hash);
    handle
        .createUpdate(
            """
            insert into consent (company, contact, given_at, id, doc, place, previous, hash)
            values (:company, :contact, :given_at, :id, :doc, :place, :previous, :hash)
            """)
        .bind("company", consent.company().value())
        .bind("contact", consent.contact().value())
        .bind("given_at", consent.at().toEpochMilli())
        .bind("id", consent.id())
        .bind("doc", Json.print(ConsentJson.write(consent)))
        .bind("place", link.position())
        .bind("previous", link.previous())
        .bind("hash", link.hash())
        .execute();
    put(handle, consent.company(), consent.contact(), new Head(link.position(), link.hash()));
  }

  /// Notes how many links a chain has now, and the hash of the last.
  private static void put(Handle handle, CompanyId company, ContactId contact, Head head) {
    int known =
        handle.execute(
            "update consent_head set links = ?, hash = ? where company = ? and contact = ?",
            head.length,
            head.hash,
            company.value(),
            contact.value());
    if (known == 0) {
      handle.execute(
          "insert into consent_head (company, contact, links, hash) values (?, ?, ?, ?)",
          company.value(),
          contact.value(),
          head.length,
          head.hash);
    }
  }

  private static Head head(Handle handle, CompanyId company, ContactId contact) {
    return noted(handle, company, contact)
        .orElseGet(() -> new Head(0, origin(handle, company, contact)));
  }

  private static Optional<Head> noted(Handle handle, CompanyId company, ContactId contact) {
    return of(
            handle.createQuery(
                """
                select links, hash from consent_head
                where company = :company and contact = :contact
                """),
            company,
            contact)
        .map((row, _) -> new Head(row.getLong("links"), row.getString("hash")))
        .findOne();
  }

  private static String origin(Handle handle, CompanyId company, ContactId contact) {
    return tombstones(handle, company, contact).stream()
        .reduce((_, later) -> later)
        .map(ConsentTombstone::hash)
        .orElse(ConsentLink.ORIGIN);
  }

  /// The chain; empty where the contact has none of its own.
  static Optional<ConsentChain> chain(Handle handle, CompanyId company, ContactId contact) {
    List<ConsentLink> links =
        of(handle.createQuery(LINKS + " place, id"), company, contact)
            .map((row, _) -> link(row))
            .list();
    Optional<Head> noted = noted(handle, company, contact);
    if (links.isEmpty() && noted.isEmpty()) {
      return Optional.empty();
    }
    String origin = origin(handle, company, contact);
    Head head = noted.orElse(new Head(0, origin));
    return Optional.of(new ConsentChain(company, contact, origin, head.length, head.hash, links));
  }

  /// Puts a tombstone in the place of a chain.
  static boolean erase(
      Handle handle, CompanyId company, ContactId contact, Instant at, String reason) {
    Optional<ConsentTombstone> stone =
        noted(handle, company, contact)
            .map(
                head -> new ConsentTombstone(company, contact, head.hash, head.length, at, reason));
    stone.ifPresent(left -> {
      handle.execute(
          """
          insert into consent_tombstone (company, contact, erased_at, hash, links, reason)
          values (?, ?, ?, ?, ?, ?)
          """,
          company.value(),
          contact.value(),
          at.toEpochMilli(),
          left.hash(),
          left.entries(),
          reason);
      for (String table : List.of("consent_head", "consent")) {
        handle.execute(
            "delete from " + table + " where company = ? and contact = ?",
            company.value(),
            contact.value());
      }
    });
    return stone.isPresent();
  }

  static List<ConsentTombstone> tombstones(Handle handle, CompanyId company, ContactId contact) {
    return of(
            handle.createQuery(
                """
                select erased_at, hash, links, reason from consent_tombstone
                where company = :company and contact = :contact
                order by company, contact, erased_at, links
                """),
            company,
            contact)
        .map((row, _) ->
            new ConsentTombstone(
                company,
                contact,
                row.getString("hash"),
                row.getLong("links"),
                Rows.instant(row, "erased_at"),
                row.getString("reason")))
        .list();
  }

  private static Query of(Query query, CompanyId company, ContactId contact) {
    return query.bind("company", company.value()).bind("contact", contact.value());
  }

  private static ConsentLink link(ResultSet row) throws SQLException {
    return new ConsentLink(
        entry(row), row.getLong("place"), row.getString("previous"), row.getString("hash"));
  }

  static Consent entry(ResultSet row) throws SQLException {
    return ConsentJson.read(
        Rows.members(row, "doc"),
        row.getString("id"),
        new CompanyId(row.getString("company")),
        new ContactId(row.getString("contact")));
  }

  /// The end of a chain, as it is noted apart from it.
  private record Head(long length, String hash) {}
}
