package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.template.TemplatePull;
import dev.casement.core.port.store.TemplatePulls;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was pulled comes back as it was put, in the order in which it is due. Needs empty stores
/// for each test.
public interface TemplatePullsContract extends StoreContract {

  private TemplatePulls pulls() {
    return stores().templatePulls();
  }

  private static Failure failure() {
    return new Failure(
        80007,
        Optional.empty(),
        FailureKind.THROTTLED,
        Map.of("en", "Too many calls."),
        "(#80007) slow down",
        Failure.Who.META,
        Optional.of(World.NOON.plusSeconds(600)));
  }

  @Test
  default void returnsAPullAsItWasPutLast() {
    World world = new World();
    TemplatePull first = TemplatePull.never(world.company, world.account, World.NOON);
    TemplatePull worked = first.worked(12, World.NOON);
    TemplatePull failed = worked.failed(failure(), World.NOON.plusSeconds(9));
    pulls().put(first);
    pulls().put(worked);
    assertThat(pulls().pull(world.company, world.account)).contains(worked);
    pulls().put(failed);

    assertThat(pulls().pull(world.company, world.account)).contains(failed);
    assertThat(failed.syncedAt()).contains(World.NOON);
    assertThat(failed.dueAt()).isEqualTo(World.NOON.plusSeconds(600));
    assertThat(pulls().pull(new CompanyId("another"), world.account)).isEmpty();
    assertThat(pulls().pull(world.company, new AccountId("another"))).isEmpty();

    assertThat(pulls().remove(world.company, world.account)).isTrue();
    assertThat(pulls().remove(world.company, world.account)).isFalse();
    assertThat(pulls().pull(world.company, world.account)).isEmpty();
  }

  @Test
  default void tellsWhatIsDueEarliestFirst() {
    World one = new World();
    World other = new World();
    World later = new World();
    TemplatePull second = TemplatePull.never(one.company, one.account, World.NOON);
    TemplatePull first =
        TemplatePull.never(other.company, other.account, World.NOON.minusSeconds(1));
    pulls().put(second);
    pulls().put(first);
    pulls().put(TemplatePull.never(later.company, later.account, World.NOON.plusSeconds(1)));

    assertThat(pulls().due(World.NOON, 9)).containsExactly(first, second);
    assertThat(pulls().due(World.NOON, 1)).containsExactly(first);
  }
}
