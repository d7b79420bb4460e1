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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
  private final GroupCommit receiving;
  private final Neighbours neighbours;
  private final OldRows old;
  private final WebhookIntake intake;
  private final WebhookSettling settling;
  private final Pace pace = new Pace(System::nanoTime);
  private final RecentEvents recent = new RecentEvents();

  /// @param receiving a writer of its own: requests are acknowledged however busy the other one is
  JdbiWebhookLog(
      Reads reads,
      GroupCommit writer,
      GroupCommit receiving,
      Neighbours neighbours,
      ManyRows rows,
      OldRows old) {
    this.reads = reads;
    this.writer = writer;
    this.receiving = receiving;
    this.neighbours = neighbours;
    this.old = old;
    this.intake = new WebhookIntake(rows);
    this.settling = new WebhookSettling(rows);
  }

  @Override
  public void append(WebhookEvent event) {
    if (neighbours.has(Duty.INBOX)) {
      pace.enter();
      try {
        receiving.write(Scope.OWN_ROWS, intake, event);
        recent.add(event);
      } catch (RuntimeException refused) {
        pace.leave(1);
        throw refused;
      }
    } else {
      pace.clear();
      receiving.write(Scope.OWN_ROWS, intake, event);
      neighbours.tell(Topic.INBOX, "");
    }
  }

  @Override
  public List<WebhookEvent> pending(int limit) {
    if (!neighbours.has(Duty.INBOX)) {
      return List.of();
    }
    return reads.read(handle -> {
      List<PendingRow> waiting =
          handle
              .createQuery(
                  """
                  select id, origin, received_at, item, body from webhook_pending
                  order by received_at, id fetch first :rows rows only
                  """)
              .bind("rows", limit)
              .map((row, _) -> PendingRow.map(row))
              .list();
      if (waiting.isEmpty()) {
        pace.clear();
      }
      Map<String, WebhookEvent> found = new HashMap<>();
      waiting.forEach(row -> row.in(recent).ifPresent(event -> found.put(row.id(), event)));
      PendingRow.read(
          handle,
          waiting.stream().filter(row -> !found.containsKey(row.id())).toList(),
          event -> found.put(event.id(), event));
      return waiting.stream().flatMap(row -> Stream.ofNullable(found.get(row.id()))).toList();
    });
  }

  @Override
  public void settle(List<WebhookEvent> events, List<WebhookPart> parts) {
    writer.write(Scope.OWN_ROWS, settling, new WebhookSettling.Settled(events, parts));
    pace.leave(events.size());
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
  public void rewrite(String id, UnaryOperator<Kept> change) {
    recent.take(id);
    writer.write(handle -> WebhookRows.rewrite(handle, id, change));
  }
}
