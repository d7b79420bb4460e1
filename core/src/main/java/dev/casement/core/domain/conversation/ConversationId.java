package dev.casement.core.domain.conversation;

/// Our own id of a conversation.
public record ConversationId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
