package dev.casement.app.store;

import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.OutboxEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Whether something may have been interrupted since it was last looked for: to look means to read
/// the whole outbox, and somebody looks every few seconds. Nothing is, unless an instance went or
/// an outcome could not be stored. For one thread at a time.
final class Interruptions {

  private final Set<String> gone = new HashSet<>();
  private Set<String> living = Set.of();
  private boolean possible = true;

  /// Something was let go of, and may still be marked as leaving.
  void givenUp() {
    possible = true;
  }

  /// Who is there, and who was and is not any more.
  void are(Set<String> livingNow, Set<String> goneNow) {
    boolean isNews = gone.addAll(goneNow);
    possible |= isNews || !livingNow.containsAll(living);
    living = Set.copyOf(livingNow);
  }

  /// What of all that is marked as leaving is in nobody's hands.
  List<OutboxEntry> among(Supplier<List<OutboxEntry>> leaving, Set<MessageId> claimed, int limit) {
    if (!possible) {
      return List.of();
    }
    List<OutboxEntry> found =
        leaving.get().stream()
            .filter(entry -> !claimed.contains(entry.message()))
            .limit(limit)
            .toList();
    possible = !found.isEmpty();
    return found;
  }
}
