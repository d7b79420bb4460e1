package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Which conversations.
///
/// @param view which of them
/// @param now the moment by which windows are open or closed
/// @param text part of a contact's name, user name, phone or id, ignoring case
public record ConversationQuery(
    View view,
    Instant now,
    Optional<ChannelId> channel,
    Optional<AccountId> account,
    Optional<String> text) {

  /// How long a window that closes soon is open at most.
  public static final Duration SOON = Duration.ofHours(2);

  public static ConversationQuery all(Instant now) {
    return new ConversationQuery(
        View.ALL, now, Optional.empty(), Optional.empty(), Optional.empty());
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
