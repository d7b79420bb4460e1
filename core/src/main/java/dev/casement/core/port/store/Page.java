package dev.casement.core.port.store;

import java.util.List;
import java.util.Optional;

/// Some rows of a list.
///
/// @param next where to go on; empty at the end
public record Page<T>(List<T> items, Optional<Cursor> next) {

  public Page {
    items = List.copyOf(items);
  }
}
