package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The stretches of time into which a database cuts its long tables, so that what is past its time
/// goes by whole stretches.
interface Stretches {

  /// Tables that are in one piece.
  Stretches NONE = (_, _) -> Map.of();

  /// Makes those ahead of time that are missing, and lets those go in which no company keeps
  /// anything.
  ///
  /// @param before what each company keeps no longer; one that is not named keeps everything
  /// @return by company, where its rows are to be deleted one by one, because they will not go with
  ///   a stretch soon; one that is not named here has to look everywhere
  Map<CompanyId, List<Ids>> tend(Table table, Map<CompanyId, Instant> before);

  /// Ids from one to before another.
  record Ids(String from, String before) {
    static final Ids ALL = new Ids("", "~");
  }

  /// A table that is cut.
  enum Table {
    MESSAGE,
    WEBHOOK_PART
  }
}
