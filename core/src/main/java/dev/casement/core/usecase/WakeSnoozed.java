package dev.casement.core.usecase;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Opens conversations again that were set aside until a time that has come. May run at any time,
/// and twice.
public final class WakeSnoozed {

  private static final int BATCH = 100;

  private final ConversationStore conversations;
  private final InstantSource clock;

  WakeSnoozed(ConversationStore conversations, InstantSource clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  /// Wakes some of those that are due, earliest first.
  ///
  /// @return how many were due; 0 when none is
  public int run() {
    Instant now = clock.instant();
    List<Conversation> due = conversations.snoozed(now, BATCH);
    due.forEach(conversation -> Attempts.until(() -> wake(conversation, now)));
    return due.size();
  }

  /// Unless the customer, or somebody here, was faster.
  private CommitResult wake(Conversation stale, Instant now) {
    return conversations
        .conversation(stale.company(), stale.id())
        .filter(found -> found.snoozedUntil().filter(until -> !until.isAfter(now)).isPresent())
        .map(found ->
            conversations.commit(
                Changes.of(found.company())
                    .conversation(
                        found.draft().status(Conversation.Status.OPEN).activeAt(now).done())
                    .done()))
        .orElseGet(CommitResult.Done::new);
  }
}
