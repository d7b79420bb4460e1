package dev.casement.testkit.store;

import dev.casement.core.port.store.Stores;

/// What every contract of a store asks for.
public interface StoreContract {

  /// The stores under test; the same ones throughout a test.
  Stores stores();
}
