package dev.casement.core.usecase;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.domain.message.Message;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.Stores;
import java.util.Optional;
import java.util.function.Predicate;

/// Stores what became of a file together with the message it came with, so that whoever watches the
/// message is told.
final class CommitFile {

  private final Stores stores;

  CommitFile(Stores stores) {
    this.stores = stores;
  }

  /// Stores this state of a file, unless it got into another one that forbids it. Whoever changes a
  /// file with its message moves the conversation on, so nobody comes in between.
  ///
  /// @param from the states that it may be in
  void commit(MediaFile file, MediaState state, Predicate<MediaState> from) {
    Attempts.until(() -> {
      Optional<Message> message =
          file.message().flatMap(id -> stores.conversations().message(file.company(), id));
      ChangesDraft changes = Changes.of(file.company()).file(file.at(state));
      if (message.isPresent()) {
        Optional<Conversation> thread =
            stores.conversations().conversation(file.company(), message.get().conversation());
        if (thread.isEmpty()) {
          return new CommitResult.Done(); // Its customer was erased just now.
        }
        Conversation conversation = thread.get();
        if (!conversation.id().equals(message.get().conversation())) {
          return new CommitResult.Conflict(); // It was absorbed just now.
        }
        changes.message(message.get()).conversation(conversation.draft().done());
      }
      return isIn(file, from)
          ? stores.conversations().commit(changes.done())
          : new CommitResult.Done();
    });
  }

  private boolean isIn(MediaFile file, Predicate<MediaState> states) {
    return stores
        .media()
        .file(file.company(), file.id())
        .map(MediaFile::state)
        .filter(states)
        .isPresent();
  }
}
