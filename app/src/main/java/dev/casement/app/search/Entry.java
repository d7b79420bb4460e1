package dev.casement.app.search;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.search.SearchWords;
import java.time.Instant;

/// A row as the index knows it.
///
/// @param at by which rows of its kind are ordered, then by id
record Entry(Kind kind, CompanyId company, String id, Instant at, SearchWords words) {

  /// What kind of row.
  enum Kind {
    MESSAGE,
    CONTACT,
    CONVERSATION
  }
}
