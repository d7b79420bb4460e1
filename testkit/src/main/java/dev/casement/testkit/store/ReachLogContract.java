package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.port.store.ReachLog;
import dev.casement.core.port.store.ReachLog.Reached;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Customers written to are counted once each, by the latest time, within their portfolio.
public interface ReachLogContract extends StoreContract {

  CustomerAddress ANA = CustomerAddress.phone("351910000001");
  CustomerAddress BRUNO = CustomerAddress.phone("351910000002");
  CustomerAddress CARLA = CustomerAddress.userId("PT.3");

  private ReachLog log() {
    return stores().reach();
  }

  private void add(World world, CustomerAddress customer, Instant at) {
    log().add(new Reached(world.company, "portfolio", customer, at));
  }

  private long others(World world, CustomerAddress customer, Instant after) {
    return log().others(world.company, "portfolio", customer, after);
  }

  @Test
  default void countsEachCustomerOnceAndNotTheOneAskedAbout() {
    World world = new World();
    add(world, ANA, World.NOON);
    add(world, BRUNO, World.NOON);
    add(world, ANA, World.NOON.plusSeconds(1));
    add(world, ANA, World.NOON.minusSeconds(1));

    assertThat(others(world, CARLA, World.NOON.minusMillis(1))).isEqualTo(2);
    assertThat(others(world, ANA, World.NOON.minusMillis(1))).isEqualTo(1);
  }

  @Test
  default void countsWhatCameAfterTheMomentOnly() {
    World world = new World();
    add(world, ANA, World.NOON);
    add(world, BRUNO, World.NOON.plusMillis(1));

    assertThat(others(world, CARLA, World.NOON.minusMillis(1))).isEqualTo(2);
    assertThat(others(world, CARLA, World.NOON)).isEqualTo(1);
    assertThat(others(world, BRUNO, World.NOON)).isZero();
    assertThat(others(world, CARLA, World.NOON.plusMillis(1))).isZero();
  }

  @Test
  default void keepsPortfoliosAndCompaniesApart() {
    World world = new World();
    World rival = new World();
    add(world, ANA, World.NOON);
    log().add(new Reached(world.company, "another", BRUNO, World.NOON));
    add(rival, BRUNO, World.NOON);

    assertThat(others(world, CARLA, Instant.EPOCH)).isEqualTo(1);
  }

  @Test
  default void takesBackOnlyWhatWasAddedWithThatTime() {
    World world = new World();
    add(world, ANA, World.NOON);
    add(world, BRUNO, World.NOON);

    log().takeBack(new Reached(world.company, "portfolio", ANA, World.NOON.plusMillis(1)));
    log().takeBack(new Reached(world.company, "portfolio", BRUNO, World.NOON));

    assertThat(others(world, CARLA, Instant.EPOCH)).isEqualTo(1);
    assertThat(others(world, ANA, Instant.EPOCH)).isZero();
  }

  @Test
  default void forgetsWhatIsOld() {
    World world = new World();
    add(world, ANA, World.NOON);
    add(world, BRUNO, World.NOON.plusMillis(1));

    log().forget(World.NOON.plusMillis(1));

    assertThat(others(world, CARLA, Instant.EPOCH)).isEqualTo(1);
    assertThat(others(world, BRUNO, Instant.EPOCH)).isZero();
  }
}
