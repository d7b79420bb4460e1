package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble;
import dev.casement.core.port.store.AccountConditions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Conditions come back as they were put, in the order in which they are due, and are news only
/// where they tell people something new. Needs empty stores for each test.
public interface AccountConditionsContract extends StoreContract {

  private AccountConditions conditions() {
    return stores().conditions();
  }

  private static AccountCondition full(World world) {
    return new AccountCondition(
        world.company,
        world.account,
        World.NOON.plusSeconds(60),
        Optional.of(World.NOON),
        true,
        Optional.of(World.NOON.plus(Duration.ofDays(60))),
        List.of(
            new Trouble(
                Trouble.About.SUBSCRIPTION,
                World.NOON.minusSeconds(1),
                new Failure(
                    200,
                    Optional.of(7),
                    FailureKind.SET_UP,
                    Map.of("en", "A permission is missing.", "it", "Manca un permesso."),
                    "(#200) no",
                    Failure.Who.ADMIN,
                    Optional.of(World.NOON.plusSeconds(60))))));
  }

  @Test
  default void returnsAConditionAsItWasPutLast() {
    World world = new World();
    conditions().put(AccountCondition.unknown(world.company, world.account, World.NOON));
    conditions().put(full(world));

    assertThat(conditions().condition(world.company, world.account)).contains(full(world));
    assertThat(conditions().condition(new CompanyId("another"), world.account)).isEmpty();
    assertThat(conditions().condition(world.company, new AccountId("another"))).isEmpty();

    assertThat(conditions().remove(world.company, world.account)).isTrue();
    assertThat(conditions().remove(world.company, world.account)).isFalse();
    assertThat(conditions().condition(world.company, world.account)).isEmpty();
  }

  @Test
  default void givesWhatIsDueEarliestFirst() {
    World one = new World();
    World two = new World();
    AccountCondition later =
        AccountCondition.unknown(one.company, one.account, World.NOON.plusMillis(1));
    AccountCondition sooner = AccountCondition.good(two.company, two.account, World.NOON);
    conditions().put(later);
    conditions().put(sooner);

    assertThat(conditions().due(World.NOON.minusMillis(1), 9)).isEmpty();
    assertThat(conditions().due(World.NOON, 9)).containsExactly(sooner);
    assertThat(conditions().due(World.NOON.plusMillis(1), 9)).containsExactly(sooner, later);
    assertThat(conditions().due(World.NOON.plusMillis(1), 1)).containsExactly(sooner);
  }

  @Test
  default void feedsOnlyWhatIsNewToPeople() {
    World world = new World();
    AccountCondition first = AccountCondition.unknown(world.company, world.account, World.NOON);
    conditions().put(first);
    conditions().put(first.checked(World.NOON, World.NOON.plusSeconds(60)));
    assertThat(stores().feed().after(world.company, 0, 9)).isEmpty();

    conditions().put(full(world));
    conditions().put(full(world).checked(World.NOON.plusSeconds(1), World.NOON.plusSeconds(60)));
    assertThat(stores().feed().after(world.company, 0, 9))
        .singleElement()
        .satisfies(entry -> assertThat(entry.subject()).isEqualTo(world.account.value()));
  }
}
