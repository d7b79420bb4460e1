package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Progress;
import java.util.Optional;

/// How far walks got, in the database.
final class JdbiProgress implements Progress {

  private final Reads reads;
  private final GroupCommit writer;

  JdbiProgress(Reads reads, GroupCommit writer) {
    this.reads = reads;
    this.writer = writer;
  }

  @Override
  public Optional<String> reached(CompanyId company, String walk) {
    return reads.read(handle ->
        handle
            .select(
                "select place from progress where company = ? and walk = ?", company.value(), walk)
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public void reach(CompanyId company, String walk, String place) {
    writer.write(
        Scope.of(company),
        handle -> {
          int updated =
              handle.execute(
                  "update progress set place = ? where company = ? and walk = ?",
                  place,
                  company.value(),
                  walk);
          return updated > 0
              ? updated
              : handle.execute(
                  "insert into progress (company, walk, place) values (?, ?, ?)",
                  company.value(),
                  walk,
                  place);
        });
  }
}
