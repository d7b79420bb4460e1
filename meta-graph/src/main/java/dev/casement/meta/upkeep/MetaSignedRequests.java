package dev.casement.meta.upkeep;

import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.SignedRequests;
import dev.casement.meta.Json;
import dev.casement.meta.MetaSignature;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads Meta's `signed_request`: a form field of two parts in base64url, the signature over the
/// second part as it came, and what is asked as JSON.
public final class MetaSignedRequests implements SignedRequests {

  private static final String FIELD = "signed_request=";
  private static final String ALGORITHM = "HMAC-SHA256";

  @Override
  public Reading read(byte[] body, Secret appSecret) {
    Optional<String> field = field(new String(body, StandardCharsets.UTF_8));
    if (field.isEmpty()) {
      return new Reading.Malformed("The form has no signed_request.");
    }
    String[] parts = field.get().split("\\.", -1);
    Optional<byte[]> signature = parts.length == 2 ? decoded(parts[0]) : Optional.empty();
    Optional<Json> asked =
        parts.length == 2
            ? decoded(parts[1]).flatMap(Json::parse).filter(Json::isObject)
            : Optional.empty();
    if (signature.isEmpty() || asked.isEmpty()) {
      return new Reading.Malformed(
          "The signed_request is not two parts in base64url, the second of them JSON.");
    }
    if (!asked.get().textOrEmpty("algorithm").equalsIgnoreCase(ALGORITHM)) {
      return new Reading.Malformed("The algorithm of the signed_request is not " + ALGORITHM + ".");
    }
    if (!MetaSignature.isOver(parts[1], signature.get(), appSecret)) {
      return new Reading.NotSigned();
    }
    return asked
        .get()
        .text("user_id")
        .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
        .<Reading>map(Reading.Signed::new)
        .orElseGet(() -> new Reading.Malformed("The signed_request names no user_id."));
  }

  private static final int LONGEST_ID = 512;

  private static Optional<String> field(String form) {
    return Stream.of(form.strip().split("&", -1))
        .filter(pair -> pair.startsWith(FIELD))
        .findFirst()
        .flatMap(pair -> unescaped(pair.substring(FIELD.length())));
  }

  private static Optional<String> unescaped(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> decoded(String part) {
    try {
      return part.isEmpty() ? Optional.empty() : Optional.of(Base64.getUrlDecoder().decode(part));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
