package dev.casement.app.http;

import dev.casement.app.http.server.Request;
import java.util.Arrays;
import java.util.Optional;

/// The cookie that a browser's session is known by. No script can read it, no other site can have
/// it sent, and it does not travel in the clear.
final class SessionCookie {
  private static final String NAME = "casement_session";
  private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

  private SessionCookie() {}

  static Optional<String> of(Request request) {
    return request.header("Cookie").stream()
        .flatMap(cookies -> Arrays.stream(cookies.split("[;,]", -1)))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(NAME + "="))
        .map(cookie -> cookie.substring(NAME.length() + 1))
        .findFirst();
  }

  static String set(String value) {
    return NAME + "=" + value + RULES;
  }

  static String forget() {
    return NAME + "=; Max-Age=0" + RULES;
  }
}
