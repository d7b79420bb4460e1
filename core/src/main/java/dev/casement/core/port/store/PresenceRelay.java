package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.teamwork.Presence;
import java.util.function.BiConsumer;

/// Tells the other instances who is where. Nothing of it is kept, and a word may get lost: who is
/// somewhere says so again and again. Thread-safe.
public interface PresenceRelay {

  void tell(CompanyId company, Presence presence);

  /// Calls this, on any thread, with what another instance told. It must return at once.
  void hear(BiConsumer<CompanyId, Presence> heard);
}
