package dev.casement.core.port.store;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;

/// Whom the company wrote to outside their windows, as far as a provider limits how many that may
/// be. Of each customer the latest time is kept. Thread-safe.
public interface ReachLog {

  /// A customer was written to. Durable when it returns.
  void add(Reached reached);

  /// It did not arrive after all: takes back what was added with exactly this time.
  void takeBack(Reached reached);

  /// How many customers other than this one were written to after this moment. Cheap enough to be
  /// asked with every message.
  long others(CompanyId company, String portfolio, CustomerAddress customer, Instant after);

  /// Forgets what was before this.
  void forget(Instant before);

  /// One customer written to.
  ///
  /// @param portfolio under which the provider counts
  record Reached(CompanyId company, String portfolio, CustomerAddress customer, Instant at) {}
}
