package dev.casement.app.store;

import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.port.store.MediaKey;
import java.time.Instant;
import java.util.List;

/// Claims that stand in the rows of what is due, each with the name of an instance, and count as
/// long as that lives.
record SharedMediaClaims(Reads reads, String me) implements MediaClaims {

  @Override
  public List<MediaFile> claim(Instant now, int limit) {
    return reads.read(handle ->
        handle
            .createQuery(
                """
                with due as (
                  select d.company, d.id from media_due d
                  where d.due_at <= :now and not exists (select 1 from instance i
                    where i.id = d.claimed_by and i.alive_until > now())
                  order by d.due_at, d.company, d.id limit :limit for update of d skip locked),
                claimed as (
                  update media_due d set claimed_by = :me from due
                  where d.company = due.company and d.id = due.id
                  returning d.company, d.id, d.due_at)
                select f.company, f.id, f.message, f.created_at, f.doc
                from claimed d join media_file f on f.company = d.company and f.id = d.id
                order by d.due_at, d.company, d.id
                """)
            .bind("now", now.toEpochMilli())
            .bind("limit", limit)
            .bind("me", me)
            .map((row, _) -> MediaRows.map(row))
            .list());
  }

  @Override
  public void release(MediaKey file) {
    reads.read(handle ->
        handle.execute(
            """
            update media_due set claimed_by = null
            where company = ? and id = ? and claimed_by = ?
            """,
            file.company().value(),
            file.file().value(),
            me));
  }
}
