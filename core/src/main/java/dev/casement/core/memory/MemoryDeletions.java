package dev.casement.core.memory;

import dev.casement.core.domain.privacy.DeletionRequest;
import dev.casement.core.port.store.DeletionLog;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people asked to have deleted, in memory.
final class MemoryDeletions implements DeletionLog {

  private final Map<String, DeletionRequest> requests = new HashMap<>();

  @Override
  public synchronized void put(DeletionRequest request) {
    requests.put(request.code(), request);
  }

  @Override
  public synchronized Optional<DeletionRequest> request(String code) {
    return Optional.ofNullable(requests.get(code));
  }

  @Override
  public synchronized List<DeletionRequest> waiting(int limit) {
    return requests.values().stream()
        .filter(request -> request.outcome().isEmpty())
        .sorted(
            Comparator.comparing(DeletionRequest::receivedAt).thenComparing(DeletionRequest::code))
        .limit(limit)
        .toList();
  }
}
