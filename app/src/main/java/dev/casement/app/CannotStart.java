package dev.casement.app;

/// The program cannot do what it was asked to, for a reason that the operator can mend. The message
/// is one sentence for them; it is all they are shown.
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
