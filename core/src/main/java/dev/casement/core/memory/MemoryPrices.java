package dev.casement.core.memory;

import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.PriceStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Prices and budgets in memory.
final class MemoryPrices implements PriceStore {

  private final Map<OfChannel, RateCard> cards = new ConcurrentHashMap<>();
  private final Map<OfAccount, Budget> budgets = new ConcurrentHashMap<>();

  @Override
  public Optional<RateCard> card(CompanyId company, ChannelId channel) {
    return Optional.ofNullable(cards.get(new OfChannel(company, channel)));
  }

  @Override
  public void put(KeptCard kept) {
    cards.put(new OfChannel(kept.company(), kept.channel()), kept.card());
  }

  @Override
  public boolean removeCard(CompanyId company, ChannelId channel) {
    return cards.remove(new OfChannel(company, channel)) != null;
  }

  @Override
  public Optional<Budget> budget(CompanyId company, AccountId account) {
    return Optional.ofNullable(budgets.get(new OfAccount(company, account)));
  }

  @Override
  public void put(KeptBudget kept) {
    budgets.put(new OfAccount(kept.company(), kept.account()), kept.budget());
  }

  @Override
  public boolean removeBudget(CompanyId company, AccountId account) {
    return budgets.remove(new OfAccount(company, account)) != null;
  }

  private record OfChannel(CompanyId company, ChannelId channel) {}

  private record OfAccount(CompanyId company, AccountId account) {}
}
