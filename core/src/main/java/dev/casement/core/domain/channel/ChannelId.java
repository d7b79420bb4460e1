package dev.casement.core.domain.channel;

import java.util.regex.Pattern;

/// The name of a channel as its plug-in gives it, such as `whatsapp`. It stands in URLs and rule
/// ids.
///
/// @param value lower-case letters, digits and hyphens, starting with a letter, 1 to 32 characters
public record ChannelId(String value) implements Comparable<ChannelId> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  public ChannelId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("channel must match " + FORM + ", was '" + value + "'");
    }
  }

  @Override
  public int compareTo(ChannelId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
