package dev.casement.core.domain.message;

import java.util.Locale;
import java.util.Optional;

/// Something of the network that the customer passed on, or in which they named the company.
///
/// @param link where it is; what the provider gives us expires
/// @param id the provider's id of it
public record Shared(What what, Optional<String> link, Optional<String> title, Optional<String> id)
    implements Content {

  @Override
  public String type() {
    return "share";
  }

  @Override
  public String words() {
    return title.or(() -> link).orElse("");
  }

  /// What was passed on.
  public enum What {
    LINK,
    POST,
    REEL,
    STORY,
    STORY_MENTION,
    PRODUCT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
