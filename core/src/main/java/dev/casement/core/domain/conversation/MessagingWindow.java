package dev.casement.core.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/// The window in which the company may write freely, as it stands at one moment.
///
/// Open exactly while `now < closesAt`: at `openedAt + 24 h` it is closed (decisions.md D2).
/// Between `closesAt` and `possibleUntil` nobody but the provider knows (D3).
///
/// @param openedAt the customer's own timestamp of what opened it last
/// @param closesAt the first instant at which it is closed; earlier than 24 h after `openedAt`
///   where the provider said so
/// @param possibleUntil until when it may be open all the same, where that is later
public record MessagingWindow(
    State state,
    Optional<Instant> openedAt,
    Optional<Instant> closesAt,
    Optional<Instant> possibleUntil,
    Optional<Activity> openedBy) {

  public static final MessagingWindow NEVER_OPENED =
      new MessagingWindow(
          State.NEVER_OPENED,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /// Whether the window may be open at this moment although we cannot know.
  public boolean isPossiblyOpen(Instant now) {
    return state != State.OPEN && possibleUntil.isPresent() && now.isBefore(possibleUntil.get());
  }

  /// How the window stands.
  public enum State {
    OPEN,
    CLOSED,
    NEVER_OPENED
  }
}
