package dev.casement.core.domain.channel;

/// Our own id of a [ChannelAccount]; opaque and time-ordered.
public record AccountId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
