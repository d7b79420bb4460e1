package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.WebhookPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Deletes rows that are past their time: by whole stretches where the database has such, else
/// oldest first, a few hundred in a transaction. Which they are is found out beforehand: the writer
/// serves others, too.
final class OldRows {

  /// As many as a transaction may delete without holding up whoever waits behind it.
  private static final int ROWS = 300;

  private final Reads reads;
  private final GroupCommit writer;
  private final Stretches stretches;

  OldRows(Reads reads, GroupCommit writer, Stretches stretches) {
    this.reads = reads;
    this.writer = writer;
    this.stretches = stretches;
  }

  boolean forgetMessages(Map<CompanyId, Instant> before) {
    Map<CompanyId, List<Stretches.Ids>> places = stretches.tend(Stretches.Table.MESSAGE, before);
    boolean more = false;
    for (Map.Entry<CompanyId, Instant> entry : before.entrySet()) {
      for (Stretches.Ids ids : places.getOrDefault(entry.getKey(), List.of(Stretches.Ids.ALL))) {
        more |= forgetMessages(entry.getKey(), ids, entry.getValue());
      }
    }
    return more;
  }

  /// Ids and receipts rise together, so the rows that are past their time come first.
  private boolean forgetMessages(CompanyId company, Stretches.Ids place, Instant before) {
    List<String> ids =
        reads
            .read(handle ->
                handle
                    .select(
                        """
                        select m.id, m.created_at from message m
                        where m.company = ? and m.id >= ? and m.id < ? and not exists
                          (select 1 from outbox o where o.company = m.company
                            and o.message = m.id)
                        order by m.company, m.id fetch first ? rows only
                        """,
                        company.value(),
                        place.from(),
                        place.before(),
                        ROWS)
                    .map((row, _) -> new Aged(row.getString("id"), row.getLong("created_at")))
                    .list())
            .stream()
            .filter(row -> row.at() < before.toEpochMilli())
            .map(Aged::id)
            .toList();
    if (!ids.isEmpty()) {
      writer.write(
          Scope.of(company),
          handle ->
              handle
                  .createUpdate(
                      """
                      delete from message where company = :company and id in (<ids>)
                        and not exists (select 1 from outbox o
                          where o.company = message.company and o.message = message.id)
                      """)
                  .bind("company", company.value())
                  .bindList("ids", ids)
                  .execute());
    }
    return ids.size() == ROWS;
  }

  boolean forgetParts(Map<CompanyId, Instant> before) {
    Map<CompanyId, List<Stretches.Ids>> places =
        stretches.tend(Stretches.Table.WEBHOOK_PART, before);
    boolean more = false;
    for (Map.Entry<CompanyId, Instant> entry : before.entrySet()) {
      for (Stretches.Ids ids : places.getOrDefault(entry.getKey(), List.of(Stretches.Ids.ALL))) {
        for (WebhookPart.State state : WebhookPart.State.values()) {
          more |= forgetParts(entry.getKey(), state, ids, entry.getValue().toEpochMilli());
        }
      }
    }
    return more;
  }

  private boolean forgetParts(
      CompanyId company, WebhookPart.State state, Stretches.Ids place, long before) {
    List<String> ids =
        reads.read(handle ->
            handle
                .select(
                    """
                    select id from webhook_part
                    where company = ? and state = ? and received_at < ? and id >= ? and id < ?
                    order by company, state, received_at, id fetch first ? rows only
                    """,
                    company.value(),
                    Words.of(state),
                    before,
                    place.from(),
                    place.before(),
                    ROWS)
                .mapTo(String.class)
                .list());
    // What waits for another try refers to what came, which is no younger.
    return !ids.isEmpty()
        && ids.size() == writer.write(Scope.OWN_ROWS, handle -> deleteParts(handle, ids, before))
        && ids.size() == ROWS;
  }

  private static int deleteParts(Handle handle, List<String> ids, long before) {
    List<String> waiting =
        handle
            .createQuery(
                """
                select body from webhook_pending where received_at < :before
                union select id from webhook_pending where received_at < :before
                """)
            .bind("before", before)
            .mapTo(String.class)
            .list();
    List<String> free = ids.stream().filter(id -> !waiting.contains(id)).toList();
    for (String table : List.of("webhook_part", "webhook_body")) {
      if (!free.isEmpty()) {
        handle
            .createUpdate("delete from " + table + " where id in (<ids>)")
            .bindList("ids", free)
            .execute();
      }
    }
    return free.size();
  }

  private record Aged(String id, long at) {}
}
