package dev.casement.app.wiring;

/// What an exception says, for an operator.
final class Because {
  private Because() {}

  /// Its own message.
  static String sentence(Throwable broken) {
    String message = broken.getMessage();
    return message == null ? broken.toString() : message;
  }

  /// That of its first cause, which usually says most.
  static String of(Throwable broken) {
    Throwable cause = broken.getCause();
    return cause == null ? sentence(broken) : of(cause);
  }
}
