package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.app.store.FeedWriter.News;
import dev.casement.core.port.store.ConversationFeed.Entry;
import dev.casement.core.port.store.ConversationFeed.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of the feed: each has the entries of one transaction, a line for each, `kind subject`.
final class FeedRows {

  private FeedRows() {}

  static String text(List<News> news) {
    StringBuilder text = new StringBuilder(news.size() * 40);
    for (News one : news) {
      text.append(Words.of(one.kind())).append(' ').append(one.subject()).append('\n');
    }
    return text.toString();
  }

  static List<Entry> map(ResultSet row) throws SQLException {
    Instant at = Rows.instant(row, "fed_at");
    long sequence = row.getLong("first_sequence");
    List<Entry> entries = new ArrayList<>();
    for (String line : row.getString("entries").lines().toList()) {
      int space = line.indexOf(' ');
      Kind kind = Kind.valueOf(line.substring(0, space).toUpperCase(Locale.ROOT));
      entries.add(new Entry(sequence, kind, line.substring(space + 1), at));
      sequence++;
    }
    return entries;
  }
}
