package dev.casement.core.domain.teamwork;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.conversation.ConversationId;

/// That somebody of the company is at a conversation.
public record Presence(ConversationId conversation, AgentId agent, State state) {

  /// What they do there.
  public enum State {
    HERE,
    WRITING,
    /// Not there any more.
    GONE
  }
}
