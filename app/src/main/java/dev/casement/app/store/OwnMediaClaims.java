package dev.casement.app.store;

import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.port.store.MediaKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/// Claims that live in this process, which is the only one, as those of the outbox do.
final class OwnMediaClaims implements MediaClaims {

  private final Reads reads;
  private final Set<MediaKey> claims = new HashSet<>();

  OwnMediaClaims(Reads reads) {
    this.reads = reads;
  }

  @Override
  public synchronized List<MediaFile> claim(Instant now, int limit) {
    List<MediaFile> claimed = reads.read(handle -> due(handle, now, limit));
    claimed.forEach(file -> claims.add(MediaKey.of(file)));
    return claimed;
  }

  private List<MediaFile> due(Handle handle, Instant now, int limit) {
    List<MediaFile> found = new ArrayList<>();
    try (ResultIterator<MediaFile> files =
        handle
            .createQuery(
                "select "
                    + MediaRows.COLUMNS
                    + """
                     from media_due d join media_file f on f.company = d.company and f.id = d.id
                    where d.due_at <= :now order by d.due_at, d.company, d.id
                    """)
            .bind("now", now.toEpochMilli())
            .map((row, _) -> MediaRows.map(row))
            .iterator()) {
      while (found.size() < limit && files.hasNext()) {
        MediaFile file = files.next();
        if (!claims.contains(MediaKey.of(file))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  @Override
  public synchronized void release(MediaKey file) {
    claims.remove(file);
  }
}
