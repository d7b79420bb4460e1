package dev.casement.core.port.store;

import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import java.util.Optional;

/// What a company told about money: the provider's prices, and how much each account may spend.
/// Both are asked with every message, so that reading them must cost next to nothing. What is put
/// is durable when the call returns. Thread-safe.
public interface PriceStore {

  /// The prices in force on a channel; empty where the company gave none.
  Optional<RateCard> card(CompanyId company, ChannelId channel);

  /// Puts prices in the place of those that were there.
  void put(KeptCard card);

  /// Removes the prices of a channel.
  ///
  /// @return whether there were any
  boolean removeCard(CompanyId company, ChannelId channel);

  Optional<Budget> budget(CompanyId company, AccountId account);

  /// Puts a budget in the place of the one that was there.
  void put(KeptBudget budget);

  /// Removes the budget of an account.
  ///
  /// @return whether there was one
  boolean removeBudget(CompanyId company, AccountId account);

  /// The prices in force on a channel, for a company.
  record KeptCard(CompanyId company, ChannelId channel, RateCard card) {}

  /// What an account may spend in a month.
  record KeptBudget(CompanyId company, AccountId account, Budget budget) {}
}
