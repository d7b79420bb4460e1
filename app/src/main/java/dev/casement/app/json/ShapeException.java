package dev.casement.app.json;

/// JSON that does not have the shape it should have.
public final class ShapeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String problem;

  public ShapeException(String field, String problem) {
    super(field + ": " + problem);
    this.field = field;
    this.problem = problem;
  }

  public ShapeException(String field, String problem, Throwable cause) {
    this(field, problem);
    initCause(cause);
  }

  /// The member, dotted from the root; empty for the whole.
  public String field() {
    return field;
  }

  /// What is wrong with it: `is missing`, `must be a text`.
  public String problem() {
    return problem;
  }
}
