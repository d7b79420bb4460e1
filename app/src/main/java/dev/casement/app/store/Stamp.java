package dev.casement.app.store;

/// What a database is for. It is stamped once and never changes.
public enum Stamp {
  SANDBOX,
  PRODUCTION
}
