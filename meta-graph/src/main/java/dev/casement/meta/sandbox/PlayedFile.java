package dev.casement.meta.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.meta.Json;
import java.util.Base64;
import java.util.Optional;

/// A file that a played provider has.
///
/// @param sha256 in hexadecimal digits
/// @param content the bytes in Base64; empty where they were too many to be remembered
public record PlayedFile(
    String id, String mimeType, String sha256, long bytes, Optional<String> content) {

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("mime_type", mimeType)
            .put("sha256", sha256)
            .put("bytes", bytes);
    content.ifPresent(base64 -> json.put("content", base64));
    return json;
  }

  static PlayedFile of(Json json) {
    return new PlayedFile(
        json.textOrEmpty("id"),
        json.textOrEmpty("mime_type"),
        json.textOrEmpty("sha256"),
        json.number("bytes").orElse(0L),
        json.text("content"));
  }

  byte[] body() {
    return Base64.getDecoder().decode(content.orElse(""));
  }
}
