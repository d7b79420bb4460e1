package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The views of an inbox, each in the order of one index.
final class ConversationViews {

  private static final Keyset ACTIVITY = new Keyset("v.company", "v.active_at", "v.id", false);
  private static final Keyset QUIET = new Keyset("v.company", "v.active_at", "v.id", true);
  private static final Keyset CLOSING = new Keyset("v.company", "v.closes_at", "v.id", true);
  private static final Keyset UNREAD =
      new Keyset("u.company", "u.active_at", "u.conversation", false);

  private ConversationViews() {}

  static Page<Conversation> page(
      Handle handle, CompanyId company, ConversationQuery query, PageRequest page) {
    CareFilter care = new CareFilter(query.care());
    Keyset keyset = keyset(query.view(), care);
    Query sql = keyset.bind(handle.createQuery(sql(query, keyset, care, page)), page);
    sql.bind("company", company.value());
    switch (query.view()) {
      case OPEN, WAITING -> sql.bind("now", query.now().toEpochMilli());
      case CLOSING_SOON ->
          sql.bind("now", query.now().toEpochMilli())
              .bind("soon", query.now().plus(ConversationQuery.SOON).toEpochMilli());
      case ALL, UNREAD -> {}
    }
    care.bind(sql);
    query.channel().ifPresent(channel -> sql.bind("channel", channel.value()));
    query.account().ifPresent(account -> sql.bind("account", account.value()));
    List<Conversation> found = sql.map((row, _) -> ConversationRows.map(row)).list();
    return Keyset.page(found, conversation -> key(query.view(), conversation), page);
  }

  /// Those in which nothing happened for longest.
  static List<Conversation> quiet(
      Handle handle, CompanyId company, Instant before, Optional<Cursor> after, int limit) {
    PageRequest page = new PageRequest(limit, after);
    String sql =
        "select "
            + ConversationRows.COLUMNS
            + from()
            + " and v.active_at < :before"
            + QUIET.after(page)
            + QUIET.order();
    return QUIET
        .bind(handle.createQuery(sql), page)
        .bind("company", company.value())
        .bind("before", before.toEpochMilli())
        .map((row, _) -> ConversationRows.map(row))
        .stream()
        .limit(limit)
        .toList();
  }

  /// Whoever asks for what one person or team cares for reads their part of an index.
  private static Keyset keyset(ConversationQuery.View view, CareFilter care) {
    return switch (view) {
      case ALL, OPEN, WAITING -> care.holder().map(ConversationViews::of).orElse(ACTIVITY);
      case CLOSING_SOON -> CLOSING;
      case UNREAD -> UNREAD;
    };
  }

  private static Keyset of(String holder) {
    return new Keyset("v.company, v." + holder, "v.active_at", "v.id", false);
  }

  private static Cursor key(ConversationQuery.View view, Conversation conversation) {
    return switch (view) {
      case ALL, OPEN, WAITING, UNREAD ->
          new Cursor(conversation.activeAt(), conversation.id().value());
      case CLOSING_SOON ->
          new Cursor(conversation.windowClosesAt().orElseThrow(), conversation.id().value());
    };
  }

  private static String sql(
      ConversationQuery query, Keyset keyset, CareFilter care, PageRequest page) {
    StringBuilder sql = new StringBuilder("select ").append(ConversationRows.COLUMNS);
    sql.append(
        switch (query.view()) {
          case ALL -> from();
          case OPEN -> from() + " and v.closes_at > :now";
          case CLOSING_SOON -> from() + " and v.closes_at > :now and v.closes_at < :soon";
          case WAITING -> from() + " and v.ours_last and coalesce(v.closes_at, 0) <= :now";
          case UNREAD ->
              " from conversation_unread u join conversation v"
                  + " on v.company = u.company and v.id = u.conversation"
                  + " where u.company = :company";
        });
    query.channel().ifPresent(_ -> sql.append(" and v.channel = :channel"));
    query.account().ifPresent(_ -> sql.append(" and v.account = :account"));
    sql.append(care.condition());
    return sql.append(keyset.after(page)).append(keyset.order()).toString();
  }

  private static String from() {
    return " from conversation v where v.company = :company";
  }
}
