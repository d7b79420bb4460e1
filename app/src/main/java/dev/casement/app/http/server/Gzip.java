package dev.casement.app.http.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// Makes long texts shorter for clients that can read them so.
final class Gzip {
  private static final int WORTH_IT = 1_400;

  private Gzip() {}

  static boolean isWorthIt(byte[] body, String contentType) {
    return body.length > WORTH_IT
        && (contentType.startsWith("text/")
            || contentType.contains("json")
            || contentType.contains("yaml")
            || contentType.contains("javascript")
            || contentType.contains("svg"));
  }

  /// Whether a client that accepts these codings accepts this one.
  static boolean isAccepted(String acceptEncoding) {
    for (String coding : acceptEncoding.split(",", -1)) {
      String[] parts = coding.strip().split(";", 2);
      if (parts[0].strip().equalsIgnoreCase("gzip")) {
        return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  static byte[] compress(byte[] body) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }
}
