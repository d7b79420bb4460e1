package dev.casement.core.usecase;

/// What it costs.
public final class MoneyCases {

  private final PlatformParts parts;
  private final RepriceBooks repriceBooks;

  MoneyCases(PlatformParts parts) {
    this.parts = parts;
    this.repriceBooks =
        new RepriceBooks(parts.channels, parts.stores, parts.books, parts.money, parts.clock);
  }

  public ReadUsage readUsage() {
    return new ReadUsage(parts.stores.ledger());
  }

  public ReadSavings readSavings() {
    return new ReadSavings(parts.channels, parts.stores.ledger(), parts.stores.prices());
  }

  /// The one of this process; it remembers which rate cards it tried.
  public RepriceBooks repriceBooks() {
    return repriceBooks;
  }
}
