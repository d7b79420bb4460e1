package dev.casement.app.http;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Under which a client wants a thing done once.
///
/// @param scope method and path
/// @param fingerprint a hash of the body
record IdempotencyKey(String scope, String key, String fingerprint) {
  private static final int LONGEST = 255;

  /// The key of a request, where it has one.
  static Optional<IdempotencyKey> of(Request request) {
    return request.header("Idempotency-Key").map(String::strip).map(key -> of(request, key));
  }

  private static IdempotencyKey of(Request request, String key) {
    if (key.isEmpty() || key.length() > LONGEST) {
      throw ProblemType.BAD_REQUEST
          .with("The header Idempotency-Key must have 1 to " + LONGEST + " characters.")
          .asException();
    }
    return new IdempotencyKey(
        request.method() + " " + request.path(), key, fingerprint(request.body()));
  }

  /// The same key, for a request of which this is known.
  IdempotencyKey of(String newFingerprint) {
    return new IdempotencyKey(
        scope, key, fingerprint(newFingerprint.getBytes(StandardCharsets.UTF_8)));
  }

  private static String fingerprint(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
