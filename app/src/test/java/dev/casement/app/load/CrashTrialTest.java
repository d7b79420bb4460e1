package dev.casement.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of the [CrashTrial]: each moment once, on an embedded database and with two
/// instances on a PostgreSQL. `mvn -q -Pcrash` is the long one.
final class CrashTrialTest {

  private static final int ROUNDS = Moment.values().length;

  @TempDir private Path folder;

  @Test
  void losesAndDoublesNothingOnAnEmbeddedDatabase() throws Exception {
    endure("h2", 1);
  }

  @Test
  void losesAndDoublesNothingWithTwoInstancesOnPostgreSql() throws Exception {
    endure("postgres", 2);
  }

  private void endure(String name, int instances) throws Exception {
    try (Place place = Place.of(name);
        Reign reign = new Reign(folder, instances, place.flags())) {
      CrashTrial trial = new CrashTrial(ROUNDS, 1);
      Ordeal.Outcome outcome = trial.run(reign);

      assertThat(outcome.sent().faults()).isEmpty();
      assertThat(outcome.received().isClean()).as(outcome.received().toString()).isTrue();
      assertThat(trial.struck()).hasSize(ROUNDS);
      assertThat(outcome.isClean()).as(outcome.toString()).isTrue();
    }
  }
}
