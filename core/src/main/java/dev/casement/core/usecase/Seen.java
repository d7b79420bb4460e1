package dev.casement.core.usecase;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.OutboundMessage;

/// A message and its conversation as they were at one moment. The message was read after its
/// conversation: what became of it since then makes a commit of both a conflict.
record Seen(Conversation conversation, OutboundMessage message) {}
