package dev.casement.core.usecase;

import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.pacing.Pacing;
import java.util.Optional;

/// What waits for its turn to leave.
///
/// @param kind the slower limit that its content falls under
record Turn(MessageId message, ConversationId conversation, Optional<Pacing.OfKind> kind) {}
