package dev.casement.app.http;

import java.util.Locale;

/// Who calls, by the token they hold. The rival is an administrator of another company.
enum Who {
  ADMIN,
  AGENT,
  AUTOMATION,
  RIVAL,
  NOBODY;

  String token() {
    return "token-of-" + name().toLowerCase(Locale.ROOT);
  }
}
