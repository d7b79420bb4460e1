package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.teamwork.Presence;
import dev.casement.core.port.store.PresenceRelay;
import java.util.function.BiConsumer;

/// A process that is alone has nobody to tell.
final class NoRelay implements PresenceRelay {

  @Override
  public void tell(CompanyId company, Presence presence) {
    // There is nobody to tell.
  }

  @Override
  public void hear(BiConsumer<CompanyId, Presence> heard) {
    // There is nobody to hear.
  }
}
