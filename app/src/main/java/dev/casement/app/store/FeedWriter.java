package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.ConversationFeed.Kind;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Adds to the feed, whatever of a company changed in a transaction as one row. Used by the one
/// writer only: that is why the next number is the newest plus one.
final class FeedWriter {

  private final InstantSource wallClock;

  FeedWriter(InstantSource wallClock) {
    this.wallClock = wallClock;
  }

  void add(Handle handle, CompanyId company, List<News> news) {
    if (news.isEmpty()) {
      return;
    }
    long before = JdbiFeed.newest(handle, company);
    handle.execute(
        """
        insert into feed_block (company, last_sequence, first_sequence, fed_at, entries)
        values (?, ?, ?, ?, ?)
        """,
        company.value(),
        before + news.size(),
        before + 1,
        wallClock.millis(),
        FeedRows.text(news));
  }

  /// One thing that changed.
  ///
  /// @param subject its id
  record News(Kind kind, String subject) {}
}
