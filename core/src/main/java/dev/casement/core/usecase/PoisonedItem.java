package dev.casement.core.usecase;

/// An item that could not be given its effect, through no fault of the store.
final class PoisonedItem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  PoisonedItem(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
