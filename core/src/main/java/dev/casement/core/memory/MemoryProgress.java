package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Progress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How far walks got, in memory.
final class MemoryProgress implements Progress {

  private final Map<Walk, String> places = new ConcurrentHashMap<>();

  @Override
  public Optional<String> reached(CompanyId company, String walk) {
    return Optional.ofNullable(places.get(new Walk(company, walk)));
  }

  @Override
  public void reach(CompanyId company, String walk, String place) {
    places.put(new Walk(company, walk), place);
  }

  private record Walk(CompanyId company, String name) {}
}
