package dev.casement.core.port.channel;

import java.util.List;

/// What was said with one customer before.
public record PastThread(CustomerRef with, List<PastMessage> messages) {
  public PastThread {
    messages = List.copyOf(messages);
  }
}
