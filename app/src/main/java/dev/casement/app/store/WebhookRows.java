package dev.casement.app.store;

import dev.casement.app.json.Json;
import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookPart;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Rows of webhook events and of what became of them.
final class WebhookRows {

  private WebhookRows() {}

  static WebhookEvent event(ResultSet row) throws SQLException {
    return new WebhookEvent(
        row.getString("id"),
        row.getString("origin"),
        new ChannelId(row.getString("channel")),
        Rows.instant(row, "received_at"),
        Rows.members(row, "headers").map(),
        row.getBytes("body"),
        Rows.maybeInt(row, "item"));
  }

  static WebhookPart part(ResultSet row) throws SQLException {
    return new WebhookPart(
        row.getString("id"),
        row.getString("origin"),
        new CompanyId(row.getString("company")),
        new ChannelId(row.getString("channel")),
        Rows.word(row, "state", WebhookPart.State.class),
        Rows.maybeText(row, "reason"),
        Rows.instant(row, "received_at"),
        Rows.members(row, "headers").map(),
        row.getBytes("body"),
        Rows.maybeInt(row, "item"));
  }

  /// Keeps a body where none is kept under this id yet.
  static void keep(
      Handle handle, String id, ChannelId channel, Map<String, String> headers, byte[] body) {
    if (hasBody(handle, id)) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into webhook_body (id, channel, headers, body)
            values (:id, :channel, :headers, :body)
            """)
        .bind("id", id)
        .bind("channel", channel.value())
        .bind("headers", headers(headers))
        .bind("body", body)
        .execute();
  }

  static boolean hasBody(Handle handle, String id) {
    return handle
        .select("select id from webhook_body where id = ?", id)
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  private static String headers(Map<String, String> headers) {
    var tree = Json.object();
    headers.forEach(tree::put);
    return Json.print(tree);
  }

  static void put(Handle handle, WebhookPart part) {
    keep(handle, part.id(), part.channel(), part.headers(), part.body());
    handle.execute("delete from webhook_part where id = ?", part.id());
    handle
        .createUpdate(
            """
            insert into webhook_part (id, company, origin, state, reason, received_at, item)
            values (:id, :company, :origin, :state, :reason, :received_at, :item)
            """)
        .bind("id", part.id())
        .bind("company", part.company().value())
        .bind("origin", part.origin())
        .bind("state", Words.of(part.state()))
        .bind("reason", part.reason())
        .bind("received_at", part.receivedAt().toEpochMilli())
        .bind("item", part.position())
        .execute();
  }

  /// Items that a request was split into have its id, a dash and their place.
  static int blank(Handle handle, CompanyId company, String id) {
    return handle
        .createUpdate(
            """
            update webhook_body set headers = '{}', body = :blank where id in
              (select id from webhook_part where (id = :id or (id >= :first and id < :end))
                and company in (:company, :shared))
            """)
        .bind("blank", WebhookPart.BLANK.getBytes(StandardCharsets.UTF_8))
        .bind("id", id)
        .bind("first", id + "-")
        .bind("end", id + ".")
        .bind("company", company.value())
        .bind("shared", CompanyId.OPERATOR.value())
        .execute();
  }
}
