package dev.casement.core.usecase;

import dev.casement.core.port.media.TypeDetector;
import java.util.Optional;

/// Takes what begins with a `P` for a picture and anything else for text.
final class FirstLetterTypes implements TypeDetector {

  @Override
  public String typeOf(byte[] head, Optional<String> filename) {
    return head.length > 0 && head[0] == 'P' ? "image/png" : "text/plain";
  }
}
