package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// The pool keeps a connection after an ordinary error and drops it after one that nothing mends.
final class BrokenConnectionsTest {

  private static Override of(int code) {
    return new BrokenConnections().adjudicate(new SQLException("trouble", "HY000", code));
  }

  @Test
  void dropsConnectionsToADatabaseThatClosedItself() {
    for (int code : new int[] {50000, 90007, 90067, 90098, 90121}) {
      assertThat(of(code)).as("%s", code).isEqualTo(Override.MUST_EVICT);
    }
  }

  @Test
  void leavesOrdinaryErrorsToThePool() {
    for (int code : new int[] {23505, 42102, 50200}) {
      assertThat(of(code)).as("%s", code).isEqualTo(Override.CONTINUE_EVICT);
    }
  }
}
