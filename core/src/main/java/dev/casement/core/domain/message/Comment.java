package dev.casement.core.domain.message;

import java.util.Locale;
import java.util.Optional;

/// What somebody said in public, below a post of the company or on its page.
///
/// @param id the provider's id of the comment
/// @param post the provider's id of what it stands below
/// @param parent the provider's id of the comment it answers
/// @param link where it can be seen
public record Comment(
    Where where,
    String text,
    String id,
    Optional<String> post,
    Optional<String> parent,
    Optional<String> link)
    implements Content {

  @Override
  public String type() {
    return "comment";
  }

  @Override
  public String words() {
    return text;
  }

  /// Where it was said.
  public enum Where {
    POST,
    LIVE,
    VISITOR_POST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
