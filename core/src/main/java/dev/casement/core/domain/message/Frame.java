package dev.casement.core.domain.message;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// What may stand above and below a text that has something to tap.
///
/// @param title a line above it
/// @param media a picture, film or document above it, in place of the title
/// @param footer a small line below it
public record Frame(
    Optional<String> title, Optional<Content.Media> media, Optional<String> footer) {

  public static final Frame NONE = new Frame(Optional.empty(), Optional.empty(), Optional.empty());

  public Frame {
    if (title.isPresent() && media.isPresent()) {
      throw new IllegalArgumentException("above a text stands a title or a file, not both");
    }
  }

  /// The same with its file, where there is one, replaced.
  Frame withFile(UnaryOperator<Content.Media> change) {
    return new Frame(title, media.map(change), footer);
  }

  /// Whether there is nothing above and below.
  public boolean isEmpty() {
    return equals(NONE);
  }
}
