package dev.casement.core.port.store;

/// The store cannot be reached, is full, or takes no more for the moment. Nothing of the call was
/// stored, as far as anybody can know; it may be tried again.
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message) {
    super(message);
  }

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
