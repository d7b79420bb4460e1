package dev.casement.core.domain.message;

import java.util.Locale;

/// The provider's word for a purpose for which a message may go after the window has closed.
///
/// @param word upper-case, as the provider writes it
public record MessageTag(String word) {

  public static final MessageTag HUMAN_AGENT = new MessageTag("HUMAN_AGENT");

  public MessageTag {
    word = word.strip().toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return word;
  }
}
