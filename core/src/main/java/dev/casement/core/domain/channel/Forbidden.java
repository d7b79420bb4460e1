package dev.casement.core.domain.channel;

import java.util.Locale;

/// What a provider may forbid an account for a while.
public enum Forbidden {
  /// Writing first: templates outside the window.
  STARTING,
  /// Answering customers who wrote.
  ANSWERING,
  /// Utility templates, in or outside the window.
  UTILITY_TEMPLATES,
  /// Messages outside the window without a ready-made template.
  DIRECT_SEND,
  /// Everything.
  ALL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
