package dev.casement.core.port.media;

import java.util.Optional;

/// Tells what a file is by looking at it, whatever its sender says. Thread-safe.
public interface TypeDetector {

  /// How many bytes are enough to tell.
  int LOOKED_AT = 64 * 1024;

  /// The media type: `image/jpeg`; `application/octet-stream` where nobody knows. A name only makes
  /// it finer: a ZIP archive named `list.xlsx` is a spreadsheet, a page named `cat.png` stays a
  /// page.
  ///
  /// @param head the first bytes
  String typeOf(byte[] head, Optional<String> filename);
}
