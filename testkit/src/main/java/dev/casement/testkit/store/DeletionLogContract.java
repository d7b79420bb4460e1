package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.privacy.DeletionRequest;
import dev.casement.core.port.store.DeletionLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Requests are found by their code for good, and wait until something came of them. Needs empty
/// stores for each test.
public interface DeletionLogContract extends StoreContract {

  private DeletionLog log() {
    return stores().deletions();
  }

  private static DeletionRequest request(String code, Instant at) {
    return new DeletionRequest(
        code,
        List.of(new CompanyId("hotel"), new CompanyId("bar")),
        World.CHANNEL,
        "user-1",
        at,
        Optional.empty());
  }

  @Test
  default void findsARequestByItsCodeAlone() {
    DeletionRequest request = request("code-1", World.NOON);
    log().put(request);

    assertThat(log().request("code-1")).contains(request);
    assertThat(log().request("code-2")).isEmpty();
  }

  @Test
  default void givesWhatWaitsOldestFirstUntilItIsDone() {
    DeletionRequest recent = request("code-1", World.NOON.plusMillis(1));
    DeletionRequest old = request("code-2", World.NOON);
    log().put(recent);
    log().put(old);
    assertThat(log().waiting(9)).containsExactly(old, recent);
    assertThat(log().waiting(1)).containsExactly(old);

    DeletionRequest done = old.done(new DeletionRequest.Outcome(World.NOON.plusSeconds(1), 2));
    log().put(done);

    assertThat(log().waiting(9)).containsExactly(recent);
    assertThat(log().request("code-2")).contains(done);
  }
}
