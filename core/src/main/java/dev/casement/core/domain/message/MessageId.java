package dev.casement.core.domain.message;

/// Our own id of a message; time-ordered.
public record MessageId(String value) implements Comparable<MessageId> {

  @Override
  public int compareTo(MessageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
