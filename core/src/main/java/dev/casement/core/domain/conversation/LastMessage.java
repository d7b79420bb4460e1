package dev.casement.core.domain.conversation;

import dev.casement.core.domain.message.Direction;
import dev.casement.core.domain.message.MessageId;
import java.time.Instant;

/// What a list shows of the newest message of a conversation.
///
/// @param type the type of its content as the API names it
/// @param preview the first characters of what it says; empty where it says nothing
public record LastMessage(
    MessageId id, Direction direction, String type, String preview, Instant at) {

  public static final int PREVIEW_LENGTH = 120;

  /// The same, without what it says.
  public LastMessage withoutWords() {
    return new LastMessage(id, direction, type, "", at);
  }
}
