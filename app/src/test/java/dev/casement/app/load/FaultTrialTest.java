package dev.casement.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The [Ordeal] of a database that is gone for a while and of a disk that is full: the service says
/// that it cannot take anything, and loses nothing that it took. It goes on by itself once the
/// database is there again; after a full disk it is started again, because H2 may keep its own file
/// locked.
final class FaultTrialTest {

  private static final List<String> JVM =
      List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final int GONE_SECONDS = 10;

  /// How many sends the service has under way at the most.
  private static final int SENDS_AT_ONCE = 64;

  /// A bit more than the database has, as the last blocks of a disk.
  private static final long ROOM = 200_000;

  @TempDir private Path folder;

  @Test
  void outlivesADatabaseThatIsGoneForTenSeconds() throws Exception {
    try (Place place = Place.of("postgres");
        Cable cable = new Cable(port(place));
        Installation installation = Installation.in(folder, JVM, through(cable, place))) {
      Ordeal.Outcome outcome =
          new Ordeal(installation, installation::connection)
              .endure((_, _) -> {
                Thread.sleep(1_500);
                cable.cut();
                TimeUnit.SECONDS.sleep(GONE_SECONDS / 2);
                assertThat(health(installation)).isEqualTo(503);
                TimeUnit.SECONDS.sleep(GONE_SECONDS / 2);
                cable.mend();
                goesOn(installation);
                return SENDS_AT_ONCE;
              });

      assertNothingAmiss(outcome);
    }
  }

  @Test
  void refusesWhatAFullDiskDoesNotTakeAndKeepsWhatItTook() throws Exception {
    try (Installation installation = Installation.in(folder, JVM)) {
      Path file = folder.resolve("data").resolve("casement.mv.db");
      Ordeal.Outcome outcome =
          new Ordeal(installation, installation::connection)
              .endure((_, _) -> {
                Thread.sleep(1_500);
                limit(installation, Long.toString(Files.size(file) + ROOM));
                awaitHealth(installation, 503);
                Thread.sleep(2_000);
                limit(installation, "unlimited");
                installation.kill();
                installation.restart();
                goesOn(installation);
                return SENDS_AT_ONCE;
              });
      assertNothingAmiss(outcome);
    }
  }

  private static void assertNothingAmiss(Ordeal.Outcome outcome) {
    assertThat(outcome.sent().faults()).isEmpty();
    assertThat(outcome.received().isClean()).as(outcome.received().toString()).isTrue();
    assertThat(outcome.isClean()).as(outcome.toString()).isTrue();
  }

  private static int port(Place place) {
    return URI.create(place.flags()[1].substring("jdbc:".length())).getPort();
  }

  private static String[] through(Cable cable, Place place) {
    String url = place.flags()[1].replace(":" + port(place) + "/", ":" + cable.port() + "/");
    return new String[] {"--database", url};
  }

  private static int health(Installation installation) throws IOException {
    try (Connection connection = installation.connection()) {
      return connection.call("GET", "/health/ready", installation.token(), new byte[0]).status();
    }
  }

  private static void awaitHealth(Installation installation, int status)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (health(installation) != status) {
      assertThat(System.nanoTime()).as("still not %d", status).isLessThan(end);
      Thread.sleep(50);
    }
  }

  /// Lets it work for a while once it says that it can.
  private static void goesOn(Installation installation) throws IOException, InterruptedException {
    awaitHealth(installation, 200);
    Thread.sleep(2_000);
  }

  /// What a process of this machine may write into a file, as Linux keeps to it.
  private static void limit(Installation installation, String bytes)
      throws IOException, InterruptedException {
    Process set =
        new ProcessBuilder(
                "prlimit",
                "--pid",
                Long.toString(installation.process().id()),
                "--fsize=" + bytes + ":unlimited")
            .inheritIO()
            .start();
    assertThat(set.waitFor()).as("prlimit (of util-linux)").isZero();
  }
}
