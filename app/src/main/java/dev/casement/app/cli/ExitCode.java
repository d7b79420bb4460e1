package dev.casement.app.cli;

/// What the caller of the program is told.
final class ExitCode {
  static final int DONE = 0;
  static final int TROUBLE = 1;
  static final int WRONG_USE = 2;

  private ExitCode() {}
}
