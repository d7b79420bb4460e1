package dev.casement.core.port.store;

import dev.casement.core.domain.privacy.DeletionRequest;
import java.util.List;
import java.util.Optional;

/// What people asked to have deleted through a provider. Nothing is ever removed from it: it is the
/// proof. Thread-safe.
public interface DeletionLog {

  /// Adds or replaces a request. Durable when it returns.
  void put(DeletionRequest request);

  /// The request under this code, whosever it is: for the person who asked.
  Optional<DeletionRequest> request(String code);

  /// Requests that wait, oldest first.
  List<DeletionRequest> waiting(int limit);
}
