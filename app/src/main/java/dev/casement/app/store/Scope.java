package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;

/// What must not move, but by the piece of work itself, while a piece of work is being written.
///
/// On H2 there is one writer, and nothing else moves anyway. On PostgreSQL every instance has a
/// writer, and this says what it must lock.
sealed interface Scope {

  Scope EVERYTHING = new Everything();
  Scope OWN_ROWS = new OwnRows();

  /// The rows of one company.
  static Scope of(CompanyId company) {
    return new OfCompany(company);
  }

  /// Everything: what a piece of work gets that does not say more.
  record Everything() implements Scope {}

  /// The rows of one company.
  record OfCompany(CompanyId company) implements Scope {}

  /// Only rows that nobody else can know yet, or that it does not matter who writes.
  record OwnRows() implements Scope {}
}
