package dev.casement.app.store;

import java.util.HashSet;
import java.util.Set;

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

  /// Whether it is worth looking.
  boolean arePossible() {
    return possible;
  }

  /// Nothing was found.
  void none() {
    possible = false;
  }
}
