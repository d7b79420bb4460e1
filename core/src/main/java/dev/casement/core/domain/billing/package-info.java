/// What messages cost. A clock of its own: never derived from the messaging window, nor the window
/// from it (R22).
///
/// Before sending there is a [Quote], from the model of the day ([PricingModel]), how billing
/// stands with the customer ([BillingThread]) and the prices ([RateCard]). Afterwards there is what
/// the provider said ([PriceWord]). A [LedgerEntry] holds both, and whatever order the provider's
/// words come in and however often, the entry is the same. Money is exact decimal, an unknown price
/// is never zero, and a month is a month of the account's time zone.
@NullMarked
package dev.casement.core.domain.billing;

import org.jspecify.annotations.NullMarked;
