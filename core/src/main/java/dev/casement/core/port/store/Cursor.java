package dev.casement.core.port.store;

import java.time.Instant;

/// A place in a list: after the row with this key. Lists page by key, so they stay stable while
/// rows are written.
public record Cursor(Instant at, String id) {}
