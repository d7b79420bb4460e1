package dev.casement.app.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.port.store.MediaFiles;
import dev.casement.core.port.store.MediaKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of files, in the database.
final class JdbiMediaFiles implements MediaFiles {

  private final Reads reads;
  private final GroupCommit writer;
  private final MediaClaims claims;

  JdbiMediaFiles(Reads reads, GroupCommit writer, MediaClaims claims) {
    this.reads = reads;
    this.writer = writer;
    this.claims = claims;
  }

  @Override
  public Optional<MediaFile> file(CompanyId company, MediaId id) {
    return reads.read(handle ->
        handle
            .select(
                "select "
                    + MediaRows.COLUMNS
                    + " from media_file f where f.company = ? and f.id = ?",
                company.value(),
                id.value())
            .map((row, _) -> MediaRows.map(row))
            .findOne());
  }

  @Override
  public void put(MediaFile file) {
    writer.write(Scope.of(file.company()), handle -> MediaRows.put(handle, file));
  }

  @Override
  public List<MediaFile> claim(Instant now, int limit) {
    return claims.claim(now, limit);
  }

  @Override
  public void release(MediaKey file) {
    claims.release(file);
  }

  @Override
  public Optional<ProviderCopy> copy(MediaKey file, AccountId account) {
    return reads.read(handle ->
        handle
            .select(
                "select external_id, until from media_copy"
                    + " where company = ? and id = ? and account = ?",
                file.company().value(),
                file.file().value(),
                account.value())
            .map((row, _) ->
                new ProviderCopy(
                    file, account, row.getString("external_id"), Rows.instant(row, "until")))
            .findOne());
  }

  @Override
  public void put(ProviderCopy copy) {
    writer.write(
        Scope.of(copy.file().company()),
        handle -> {
          handle.execute(
              "delete from media_copy where company = ? and id = ? and account = ?",
              copy.file().company().value(),
              copy.file().file().value(),
              copy.account().value());
          return handle.execute(
              "insert into media_copy (company, id, account, external_id, until)"
                  + " values (?, ?, ?, ?, ?)",
              copy.file().company().value(),
              copy.file().file().value(),
              copy.account().value(),
              copy.externalId(),
              copy.until().toEpochMilli());
        });
  }

  @Override
  public void forgetCopies(MediaKey file) {
    writer.write(
        Scope.of(file.company()),
        handle ->
            handle.execute(
                "delete from media_copy where company = ? and id = ?",
                file.company().value(),
                file.file().value()));
  }

  @Override
  public List<MediaFile> older(
      CompanyId company, Instant before, Optional<MediaId> after, int limit) {
    return reads
        .read(handle ->
            handle
                .createQuery(
                    "select "
                        + MediaRows.COLUMNS
                        + " from media_file f where f.company = :company and f.id > :after"
                        + " order by f.company, f.id fetch first :rows rows only")
                .bind("company", company.value())
                .bind("after", after.map(MediaId::value).orElse(""))
                .bind("rows", limit)
                .map((row, _) -> MediaRows.map(row))
                .list())
        .stream()
        .takeWhile(file -> file.createdAt().isBefore(before))
        .toList();
  }

  @Override
  public void remove(MediaKey file) {
    writer.write(
        Scope.of(file.company()),
        handle -> {
          int gone = 0;
          for (String table : List.of("media_copy", "media_due", "media_file")) {
            gone +=
                handle.execute(
                    "delete from " + table + " where company = ? and id = ?",
                    file.company().value(),
                    file.file().value());
          }
          return gone;
        });
  }
}
