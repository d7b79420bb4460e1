package dev.casement.core.domain.billing;

import java.util.Optional;

/// Where a customer counts for the price.
///
/// @param country as two letters, where the customer's address tells it
/// @param name the market that the rate card puts the country in, where there is a card
/// @param volume how many messages of this kind were charged in this market before it this month;
///   it chooses among the tiers of a price
public record Market(Optional<String> country, Optional<String> name, long volume) {

  public static final Market UNKNOWN = new Market(Optional.empty(), Optional.empty(), 0);
}
