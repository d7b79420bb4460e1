package dev.casement.app.store;

import java.util.Locale;

/// What a database is for. It is stamped once and never changes.
public enum Stamp {
  SANDBOX,
  PRODUCTION;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
