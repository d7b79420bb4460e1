package dev.casement.app.config;

/// A word that has no meaning for its setting; never leaves this package.
final class WrongValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;

  WrongValue(String problem) {
    super(problem, null, false, false);
    this.problem = problem;
  }

  WrongValue(String problem, String was) {
    this(problem + ", was '" + was + "'");
  }

  /// What would be right, and what it was.
  String problem() {
    return problem;
  }
}
