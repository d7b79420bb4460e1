package dev.casement.core.domain.message;

import java.util.Optional;

/// The customer tapped something that we, a template or an ad had offered.
///
/// @param id what the tap sends back; the title where the provider sends nothing else
/// @param description the second line of a row of a list
public record ButtonReply(Tapped tapped, String id, String title, Optional<String> description)
    implements Content {
  public ButtonReply(Tapped tapped, String id, String title) {
    this(tapped, id, title, Optional.empty());
  }

  @Override
  public String type() {
    return "button_reply";
  }

  @Override
  public String words() {
    return title;
  }

  /// What was tapped.
  public enum Tapped {
    BUTTON,
    LIST_ROW,
    QUICK_REPLY,
    TEMPLATE_BUTTON,
    POSTBACK
  }
}
