package dev.casement.app.store;

import dev.casement.app.json.Json;
import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.WebhookLog;
import dev.casement.core.port.store.WebhookPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows of webhook events and of what became of them.
final class WebhookRows {

  static final Columns BODIES =
      Columns.of("webhook_body", "id text | channel text, headers text, body bytea");

  private WebhookRows() {}

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

  /// The values of a body, as [#BODIES] has the columns.
  static @Nullable Object[] body(
      String id, ChannelId channel, Map<String, String> headers, byte[] body) {
    return new @Nullable Object[] {id, channel.value(), headers(headers), body};
  }

  /// The values of a part, as [WebhookSettling] has the columns. A fault may quote what the
  /// database does not take.
  static @Nullable Object[] part(WebhookPart part) {
    return new @Nullable Object[] {
      part.id(),
      part.company().value(),
      part.origin(),
      Words.of(part.state()),
      part.reason().map(reason -> reason.replace("\0", "\\0")).orElse(null),
      part.receivedAt().toEpochMilli(),
      part.position().orElse(null)
    };
  }

  /// @return how many bodies were rewritten: none or one
  static int rewrite(Handle handle, String id, UnaryOperator<WebhookLog.Kept> change) {
    return handle
        .createQuery("select headers, body from webhook_body where id = :id")
        .bind("id", id)
        .map((row, _) ->
            new WebhookLog.Kept(Rows.members(row, "headers").map(), row.getBytes("body")))
        .findOne()
        .map(change)
        .map(kept ->
            handle
                .createUpdate(
                    "update webhook_body set headers = :headers, body = :body where id = :id")
                .bind("headers", headers(kept.headers()))
                .bind("body", kept.body())
                .bind("id", id)
                .execute())
        .orElse(0);
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
}
