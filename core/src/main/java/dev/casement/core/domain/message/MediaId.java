package dev.casement.core.domain.message;

/// Our own id of a file; time-ordered.
public record MediaId(String value) implements Comparable<MediaId> {

  @Override
  public int compareTo(MediaId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
