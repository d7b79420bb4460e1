package dev.casement.core.memory;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.BrowserSession;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.SessionStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Sessions in memory, by the hash of their cookie.
final class MemorySessions implements SessionStore {

  private final Map<String, BrowserSession> sessions = new ConcurrentHashMap<>();

  @Override
  public Optional<BrowserSession> session(String hash) {
    return Optional.ofNullable(sessions.get(hash));
  }

  @Override
  public void put(BrowserSession session) {
    sessions.put(session.hash(), session);
  }

  @Override
  public void remove(String hash) {
    sessions.remove(hash);
  }

  @Override
  public void removeAll(CompanyId company, AgentId agent) {
    sessions
        .values()
        .removeIf(session ->
            session.company().equals(company) && session.agent().filter(agent::equals).isPresent());
  }

  @Override
  public void forget(Instant usedBefore, Instant begunBefore) {
    sessions
        .values()
        .removeIf(session ->
            session.usedAt().isBefore(usedBefore) || session.begunAt().isBefore(begunBefore));
  }
}
