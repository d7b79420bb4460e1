package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.Rate;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.store.PriceStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Prices and budgets are kept by company, and put in the place of those before.
public interface PriceStoreContract extends StoreContract {

  Rate RATE =
      new Rate(
          LocalDate.of(2026, 10, 1),
          "EUR",
          "Iberia",
          Set.of("PT", "ES"),
          "utility",
          100,
          new BigDecimal("0.0301"));

  private PriceStore prices() {
    return stores().prices();
  }

  private static PriceStore.KeptCard card(World world, RateCard card) {
    return new PriceStore.KeptCard(world.company, World.CHANNEL, card);
  }

  @Test
  default void keepsACardUntilItIsRemoved() {
    World world = new World();
    assertThat(prices().card(world.company, World.CHANNEL)).isEmpty();
    prices().put(card(world, new RateCard("old", true, List.of())));
    prices().put(card(world, new RateCard("ours", false, List.of(RATE))));
    RateCard card = prices().card(world.company, World.CHANNEL).orElseThrow();
    assertThat(card.name()).isEqualTo("ours");
    assertThat(card.isExample()).isFalse();
    assertThat(card.rates()).containsExactly(RATE);
    assertThat(prices().card(world.company, new ChannelId("other"))).isEmpty();
    assertThat(prices().card(new World().company, World.CHANNEL)).isEmpty();
    assertThat(prices().removeCard(world.company, World.CHANNEL)).isTrue();
    assertThat(prices().removeCard(world.company, World.CHANNEL)).isFalse();
    assertThat(prices().card(world.company, World.CHANNEL)).isEmpty();
  }

  @Test
  default void keepsABudgetUntilItIsRemoved() {
    World world = new World();
    Budget budget = new Budget(new BigDecimal("120.50"), "EUR", new BigDecimal("0.8"), true);
    assertThat(prices().budget(world.company, world.account)).isEmpty();
    prices().put(new PriceStore.KeptBudget(world.company, world.account, budget));
    assertThat(prices().budget(world.company, world.account)).contains(budget);
    assertThat(prices().budget(new World().company, world.account)).isEmpty();
    assertThat(prices().removeBudget(world.company, world.account)).isTrue();
    assertThat(prices().removeBudget(world.company, world.account)).isFalse();
    assertThat(prices().budget(world.company, world.account)).isEmpty();
  }
}
