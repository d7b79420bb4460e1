package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Which conversations.
///
/// @param view which of them
/// @param now the moment by which windows are open or closed
/// @param care whose
public record ConversationQuery(
    View view, Instant now, Optional<ChannelId> channel, Optional<AccountId> account, Care care) {

  /// How long a window that closes soon is open at most.
  public static final Duration SOON = Duration.ofHours(2);

  public static ConversationQuery all(Instant now) {
    return new ConversationQuery(View.ALL, now, Optional.empty(), Optional.empty(), Care.ANY);
  }

  /// Whether a conversation is one of them.
  public boolean shows(Conversation conversation) {
    return inView(conversation)
        && channel.map(conversation.channel()::equals).orElse(true)
        && account.map(conversation.account()::equals).orElse(true)
        && care.shows(conversation);
  }

  private boolean inView(Conversation conversation) {
    return switch (view) {
      case ALL -> true;
      case OPEN -> isOpen(conversation);
      case CLOSING_SOON ->
          isOpen(conversation)
              && conversation.windowClosesAt().orElseThrow().isBefore(now.plus(SOON));
      case WAITING ->
          !isOpen(conversation)
              && conversation
                  .lastMessage()
                  .filter(last -> last.direction() == Direction.OUTBOUND)
                  .isPresent();
      case UNREAD -> conversation.unread() > 0;
    };
  }

  private boolean isOpen(Conversation conversation) {
    return conversation.windowClosesAt().filter(now::isBefore).isPresent();
  }

  /// Views of an inbox. Each is ordered by newest activity, except `CLOSING_SOON`.
  public enum View {
    ALL,
    /// The window is open.
    OPEN,
    /// The window is open for less than two hours more; ordered by closing time, soonest first.
    CLOSING_SOON,
    /// The window is closed and the last message is ours.
    WAITING,
    /// Something of the customer was not seen yet.
    UNREAD
  }
}
