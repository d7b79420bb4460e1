package dev.casement.core.domain.template;

import java.util.List;
import java.util.Optional;

/// One part of a template.
public sealed interface Component {

  /// What stands above the body.
  ///
  /// @param format TEXT, IMAGE, VIDEO, DOCUMENT, LOCATION, or the provider's own word for another
  /// @param text with its fields, for TEXT
  record Header(String format, Optional<String> text) implements Component {}

  /// The body with its fields.
  record Body(String text) implements Component {}

  /// The line below the body; it has no fields.
  record Footer(String text) implements Component {}

  /// What may be tapped.
  record ButtonRow(List<Button> buttons) implements Component {
    public ButtonRow {
      buttons = List.copyOf(buttons);
    }
  }

  /// A part that this version does not know, kept as the provider's JSON.
  record Other(String providerType, String raw) implements Component {}

  /// One button.
  ///
  /// @param kind QUICK_REPLY, URL, PHONE_NUMBER, COPY_CODE, OTP, or the provider's own word
  /// @param target the address or number behind it, with its field
  record Button(String kind, String text, Optional<String> target) {}
}
