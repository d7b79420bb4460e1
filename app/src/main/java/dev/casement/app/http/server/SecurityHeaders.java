package dev.casement.app.http.server;

import java.util.Map;

/// What every answer tells browsers to keep from doing. An endpoint that serves a page may say
/// otherwise. Other origins are allowed nothing: there is no CORS header at all.
final class SecurityHeaders {
  static final Map<String, String> DEFAULTS =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");

  private SecurityHeaders() {}
}
