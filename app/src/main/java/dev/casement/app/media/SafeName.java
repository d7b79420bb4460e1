package dev.casement.app.media;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Ids as names of files and folders.
final class SafeName {
  private SafeName() {}

  /// A name that stands for this id alone, whatever is in it: never `..`, never with a separator.
  static String of(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace(".", "%2E").replace("*", "%2A");
  }
}
