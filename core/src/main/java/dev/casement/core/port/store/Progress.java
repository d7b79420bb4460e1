package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import java.util.Optional;

/// How far work got that walks through everything a company has, so that it goes on there, on
/// whichever instance. Thread-safe.
public interface Progress {

  /// Where this walk of a company is to go on; empty where it never began.
  Optional<String> reached(CompanyId company, String walk);

  /// Notes it. Durable when it returns.
  void reach(CompanyId company, String walk, String place);
}
