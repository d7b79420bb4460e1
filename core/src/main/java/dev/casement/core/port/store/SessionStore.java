package dev.casement.core.port.store;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.BrowserSession;
import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.Optional;

/// Who is signed in with a browser, for every instance and beyond a restart. Thread-safe; what is
/// put or removed is durable when the call returns.
public interface SessionStore {

  /// The session whose cookie has this hash, whosever it is: for knowing a browser only.
  Optional<BrowserSession> session(String hash);

  /// Puts it as it is, new or used again.
  void put(BrowserSession session);

  void remove(String hash);

  /// Ends every session of a person.
  void removeAll(CompanyId company, AgentId agent);

  /// Forgets those last used before one moment, or begun before the other.
  void forget(Instant usedBefore, Instant begunBefore);
}
