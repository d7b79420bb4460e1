package dev.casement.core.domain.message;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The customer ordered out of a catalogue.
///
/// @param text what the customer wrote with it
public record Order(Optional<String> catalogue, Optional<String> text, List<Item> items)
    implements Content {

  public Order {
    items = List.copyOf(items);
  }

  @Override
  public String type() {
    return "order";
  }

  @Override
  public String words() {
    return text.orElse("");
  }

  /// One line of it.
  ///
  /// @param product the company's own product id
  /// @param price of one piece, as the customer saw it; empty where it was no number
  /// @param currency three letters, ISO 4217
  public record Item(
      String product,
      Optional<BigDecimal> quantity,
      Optional<BigDecimal> price,
      Optional<String> currency) {}
}
