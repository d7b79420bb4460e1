package dev.casement.app.store;

/// A database that this process must not or cannot use. The message is one sentence for whoever
/// started the process.
public final class DatabaseRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseRefused(String message) {
    super(message);
  }

  DatabaseRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
