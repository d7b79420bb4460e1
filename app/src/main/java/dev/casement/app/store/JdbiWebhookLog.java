package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.app.store.Neighbours.Duty;
import dev.casement.app.store.Neighbours.Topic;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookLog;
import dev.casement.core.port.store.WebhookPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The webhook log in the database. What waits stands in a small table of its own.
final class JdbiWebhookLog implements WebhookLog {

  private static final Keyset NEWEST =
      new Keyset("p.company,p.state", "p.received_at", "p.id", false);

  private static final String PARTS =
      "select p.id, p.company, p.origin, p.state, p.reason, p.received_at, p.item, b.channel, "
          + "b.headers, b.body from webhook_part p join webhook_body b on b.id = p.id ";

  private final Reads reads;
  private final GroupCommit writer;
  private final Neighbours neighbours;
  private final OldRows old;

  JdbiWebhookLog(Reads reads, GroupCommit writer, Neighbours neighbours, OldRows old) {
    this.reads = reads;
    this.writer = writer;
    this.neighbours = neighbours;
    this.old = old;
  }

  @Override
  public void append(WebhookEvent event) {
    writer.write(
        Scope.OWN_ROWS,
        handle -> {
          WebhookRows.keep(handle, event.id(), event.channel(), event.headers(), event.body());
          return enqueue(handle, event);
        });
    tellIfNotOurs();
  }

  /// Where another instance gives webhooks their effect, it is told that one waits.
  private void tellIfNotOurs() {
    if (!neighbours.has(Duty.INBOX)) {
      neighbours.tell(Topic.INBOX, "");
    }
  }

  private static int enqueue(Handle handle, WebhookEvent event) {
    return handle
        .createUpdate(
            """
            insert into webhook_pending (received_at, id, origin, body, item)
            values (:received_at, :id, :origin, :id, :item)
            """)
        .bind("received_at", event.receivedAt().toEpochMilli())
        .bind("id", event.id())
        .bind("origin", event.origin())
        .bind("item", event.position())
        .execute();
  }

  @Override
  public List<WebhookEvent> pending(int limit) {
    if (!neighbours.has(Duty.INBOX)) {
      return List.of();
    }
    return reads.read(handle ->
        handle
            .createQuery(
                """
                select q.id, q.origin, q.received_at, q.item, b.channel, b.headers, b.body
                from webhook_pending q join webhook_body b on b.id = q.body
                order by q.received_at, q.id fetch first :rows rows only
                """)
            .bind("rows", limit)
            .map((row, _) -> WebhookRows.event(row))
            .list());
  }

  @Override
  public void settle(List<WebhookEvent> events, List<WebhookPart> parts) {
    writer.write(handle -> {
      parts.forEach(part -> WebhookRows.put(handle, part));
      return events.stream().mapToInt(event -> dequeue(handle, event)).sum();
    });
  }

  private static int dequeue(Handle handle, WebhookEvent event) {
    return handle.execute(
        "delete from webhook_pending where received_at = ? and id = ?",
        event.receivedAt().toEpochMilli(),
        event.id());
  }

  @Override
  public Page<WebhookPart> parts(CompanyId company, WebhookPart.State state, PageRequest page) {
    String sql =
        PARTS
            + "where p.company = :company and p.state = :state"
            + NEWEST.after(page)
            + NEWEST.order();
    List<WebhookPart> found =
        reads.read(handle ->
            NEWEST
                .bind(handle.createQuery(sql), page)
                .bind("company", company.value())
                .bind("state", Words.of(state))
                .map((row, _) -> WebhookRows.part(row))
                .list());
    return Keyset.page(found, part -> new Cursor(part.receivedAt(), part.id()), page);
  }

  @Override
  public Optional<WebhookPart> part(CompanyId company, String id) {
    return reads.read(handle -> find(handle, company, id));
  }

  private static Optional<WebhookPart> find(Handle handle, CompanyId company, String id) {
    return handle
        .createQuery(PARTS + "where p.company = :company and p.id = :id")
        .bind("company", company.value())
        .bind("id", id)
        .map((row, _) -> WebhookRows.part(row))
        .findOne();
  }

  @Override
  public boolean replay(CompanyId company, String id) {
    return writer.write(handle -> {
      Optional<WebhookPart> part = find(handle, company, id);
      part.ifPresent(found -> replay(handle, found));
      return part.isPresent();
    });
  }

  private static void replay(Handle handle, WebhookPart part) {
    long receivedAt = part.receivedAt().toEpochMilli();
    handle.execute(
        "delete from webhook_pending where received_at = ? and id = ?", receivedAt, part.id());
    handle
        .createUpdate(
            """
            insert into webhook_pending (received_at, id, origin, body, item)
            values (:received_at, :id, :origin, :body, :item)
            """)
        .bind("received_at", receivedAt)
        .bind("id", part.id())
        .bind("origin", part.origin())
        .bind("body", WebhookRows.hasBody(handle, part.origin()) ? part.origin() : part.id())
        .bind("item", part.position())
        .execute();
  }

  @Override
  public boolean forget(Map<CompanyId, Instant> before) {
    return old.forgetParts(before);
  }

  @Override
  public void blank(CompanyId company, String id) {
    writer.write(Scope.OWN_ROWS, handle -> WebhookRows.blank(handle, company, id));
  }
}
