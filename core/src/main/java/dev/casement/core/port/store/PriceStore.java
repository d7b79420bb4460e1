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
  void putCard(CompanyId company, ChannelId channel, RateCard card);

  void removeCard(CompanyId company, ChannelId channel);

  Optional<Budget> budget(CompanyId company, AccountId account);

  void putBudget(CompanyId company, AccountId account, Budget budget);

  void removeBudget(CompanyId company, AccountId account);
}
