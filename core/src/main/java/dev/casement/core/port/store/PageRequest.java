package dev.casement.core.port.store;

import java.util.Optional;

/// Which rows of a list.
///
/// @param limit 1 to 200
public record PageRequest(int limit, Optional<Cursor> after) {

  public static final int MOST = 200;

  public PageRequest {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST + ", was " + limit);
    }
  }

  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty());
  }
}
