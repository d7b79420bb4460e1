package dev.casement.app.http.server;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header that says what a file is called and whether it is shown or saved (RFC 6266).
public final class ContentDisposition {
  private static final Pattern EXTENDED =
      Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*utf-8'[^']*'([^;\\s]+)");
  private static final Pattern QUOTED =
      Pattern.compile("(?i);\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern BARE = Pattern.compile("(?i);\\s*filename\\s*=\\s*([^;\"\\s]+)");

  private ContentDisposition() {}

  /// The name in a header that somebody sent.
  static Optional<String> filename(Optional<String> header) {
    return header.flatMap(value ->
        found(EXTENDED, value)
            .map(Percent::decode)
            .or(() -> found(QUOTED, value).map(name -> name.replaceAll("\\\\(.)", "$1")))
            .or(() -> found(BARE, value)));
  }

  private static Optional<String> found(Pattern pattern, String value) {
    Matcher matcher = pattern.matcher(value);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /// The header for a file that we serve.
  ///
  /// @param inline whether a browser may show it in place
  public static String of(boolean inline, String filename) {
    String plain = filename.replaceAll("[^ -~]", "_").replaceAll("[\"\\\\%]", "_");
    return (inline ? "inline" : "attachment")
        + "; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + extended(filename);
  }

  /// Everything but letters, digits and a few marks in bytes of two digits (RFC 8187).
  private static String extended(String filename) {
    StringBuilder text = new StringBuilder();
    for (byte one : filename.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~".indexOf(c) >= 0;
      text.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return text.toString();
  }
}
