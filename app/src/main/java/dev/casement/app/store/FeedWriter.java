package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.ConversationFeed.Kind;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Adds to the feed. Used by the one writer only: that is why the next number is the newest plus
/// one.
final class FeedWriter {

  private final InstantSource wallClock;

  FeedWriter(InstantSource wallClock) {
    this.wallClock = wallClock;
  }

  void add(Handle handle, CompanyId company, List<News> news) {
    if (news.isEmpty()) {
      return;
    }
    long sequence = JdbiFeed.newest(handle, company);
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into feed_entry (company, sequence, kind, subject, fed_at)
            values (:company, :sequence, :kind, :subject, :fed_at)
            """);
    for (News item : news) {
      sequence++;
      batch
          .bind("company", company.value())
          .bind("sequence", sequence)
          .bind("kind", Words.of(item.kind()))
          .bind("subject", item.subject())
          .bind("fed_at", wallClock.millis())
          .add();
    }
    batch.execute();
  }

  /// One thing that changed.
  ///
  /// @param subject its id
  record News(Kind kind, String subject) {}
}
