package dev.casement.core.domain.message;

import java.util.Locale;
import java.util.Optional;

/// A text with a button by which the customer gives the company something of theirs, or calls it.
///
/// @param title the words on the button, where the company chooses them
/// @param country in which an address is asked for: two letters
public record Ask(What what, String text, Optional<String> title, Optional<String> country)
    implements Content {

  @Override
  public String type() {
    return "ask";
  }

  @Override
  public String words() {
    return text;
  }

  /// What is asked for.
  public enum What {
    /// How to reach the customer: their phone number.
    CONTACT_INFO,
    /// That the company may call.
    CALL_PERMISSION,
    /// That the customer calls.
    CALL,
    /// Where to deliver something.
    ADDRESS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
