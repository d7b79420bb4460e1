package dev.casement.app.sandbox;

import dev.casement.core.domain.channel.AccountId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The faults that were asked for and have not struck often enough yet, oldest first. Thread-safe.
final class Faults {

  private final Supplier<String> ids;
  private final Map<String, Pending> pending = new LinkedHashMap<>();

  Faults(Supplier<String> ids) {
    this.ids = ids;
  }

  /// Asks for a fault.
  ///
  /// @return its id
  synchronized String add(Fault fault, int times) {
    String id = ids.get();
    pending.put(id, new Pending(fault, times));
    return id;
  }

  /// The fault that strikes a request to the provider about these accounts.
  ///
  /// @param upkeep whether it only keeps an account up: nobody who asks for a fault waits for it,
  ///   unless they name its path
  Optional<Fault> ofRequest(Collection<AccountId> accounts, String path, boolean upkeep) {
    return strike(fault -> !fault.kind().isOfWebhooks() && isFor(fault, path, upkeep), accounts);
  }

  private static boolean isFor(Fault fault, String path, boolean upkeep) {
    return fault.path().map(path::contains).orElse(!upkeep);
  }

  /// The fault that strikes a webhook for these accounts.
  Optional<Fault> ofWebhook(Collection<AccountId> accounts) {
    return strike(fault -> fault.kind().isOfWebhooks(), accounts);
  }

  private synchronized Optional<Fault> strike(
      Predicate<Fault> fits, Collection<AccountId> accounts) {
    Optional<Map.Entry<String, Pending>> next =
        pending.entrySet().stream()
            .filter(entry -> fits.test(entry.getValue().fault))
            .filter(entry -> entry.getValue().concerns(accounts))
            .findFirst();
    next.map(Map.Entry::getKey)
        .ifPresent(
            id -> pending.compute(id, (_, struck) -> struck.left > 1 ? struck.once() : null));
    return next.map(entry -> entry.getValue().fault);
  }

  synchronized void clear() {
    pending.clear();
  }

  private record Pending(Fault fault, int left) {

    boolean concerns(Collection<AccountId> accounts) {
      return fault.account().map(accounts::contains).orElse(true);
    }

    Pending once() {
      return new Pending(fault, left - 1);
    }
  }
}
