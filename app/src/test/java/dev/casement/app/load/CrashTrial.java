package dev.casement.app.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The [Ordeal] of being killed again and again.
///
/// Options are `name=value`: `rounds` (20), `database` (`h2`, the default, `postgres`, or a JDBC
/// URL), `instances` (1; several want PostgreSQL), `seed`.
public final class CrashTrial {

  private static final List<Moment> MOMENTS = List.of(Moment.values());

  /// How many sends an instance has under way at the most.
  private static final int SENDS_AT_ONCE = 64;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int rounds;
  private final Random chance;
  private final Map<Moment, Integer> struck = new EnumMap<>(Moment.class);

  CrashTrial(int rounds, long seed) {
    this.rounds = rounds;
    this.chance = new Random(seed);
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      options.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    Path folder = Files.createTempDirectory("casement-crash");
    long seed = Long.parseLong(options.getOrDefault("seed", Long.toString(System.nanoTime())));
    System.out.println("seed " + seed + ", data and logs in " + folder);
    CrashTrial trial = new CrashTrial(Integer.parseInt(options.getOrDefault("rounds", "20")), seed);
    int instances = Integer.parseInt(options.getOrDefault("instances", "1"));
    try (Place place = Place.of(options.getOrDefault("database", "h2"));
        Reign reign = new Reign(folder, instances, place.flags())) {
      Ordeal.Outcome outcome = trial.run(reign);
      System.out.println("killed          " + trial.struck());
      outcome.print(System.out);
      if (!outcome.isClean()) {
        System.exit(1);
      }
    }
  }

  Ordeal.Outcome run(Reign reign) throws IOException, InterruptedException {
    return new Ordeal(reign.first(), reign)
        .endure((hosts, provider) -> {
          int underWay = 0;
          for (int round = 0; round < rounds; round++) {
            Thread.sleep(500 + chance.nextInt(1_500));
            underWay += kill(reign, hosts, provider, MOMENTS.get(round % MOMENTS.size()));
            reign.restart();
          }
          return underWay;
        });
  }

  /// How often the service died at which moment.
  Map<Moment, Integer> struck() {
    return Map.copyOf(struck);
  }

  /// @return how many sends can have been under way
  private int kill(Reign reign, Hosts hosts, Provider provider, Moment moment)
      throws InterruptedException {
    if (moment == Moment.AT_RANDOM) {
      reign.killAny(chance);
    } else {
      provider.lieInWait(moment, reign::killCaller);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (provider.waits()) {
        if (System.nanoTime() > end || hosts.failure().isPresent()) {
          throw new IllegalStateException(
              "nobody sends anything: " + lookAround(reign.first()), hosts.failure().orElse(null));
        }
        Thread.sleep(1);
      }
    }
    struck.merge(moment, 1, Integer::sum);
    int notArrived = hosts.promised().size() + Ordeal.AGENTS - provider.arrivals().size();
    return Math.clamp(notArrived, 1, SENDS_AT_ONCE);
  }

  private static String lookAround(Installation installation) {
    try (Connection connection = installation.connection()) {
      return installation.get(connection, "/v1/accounts")
          + " "
          + installation.get(connection, "/v1/conversations?limit=1");
    } catch (IOException gone) {
      return "nobody answers: " + gone;
    }
  }
}
