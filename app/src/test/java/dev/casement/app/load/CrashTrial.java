package dev.casement.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Kills the service again and again while customers write and agents answer, and settles the
/// account afterwards: every webhook that was acknowledged is there once, in the right
/// conversation, in order; every answer that was accepted reached the provider exactly once, or
/// says that nobody knows.
///
/// Options are `name=value`: `rounds` (20), `database` (`h2`, the default, `postgres`, or a JDBC
/// URL), `instances` (1; several want PostgreSQL), `seed`.
public final class CrashTrial {

  static final String NUMBER = "106540352242922";
  private static final List<Moment> MOMENTS = List.of(Moment.values());
  private static final int CUSTOMERS = 120;
  private static final int CONNECTIONS = 8;
  private static final int AGENTS = 6;

  /// Together with what the agents send it stays below the 80 a second that Meta lets a number
  /// receive and send.
  private static final int WEBHOOKS_PER_SECOND = 30;

  /// How many sends an instance has under way at the most.
  private static final int SENDS_AT_ONCE = 64;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int rounds;
  private final Random chance;
  private final Map<Moment, Integer> struck = new EnumMap<>(Moment.class);
  private int underWay;

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
      Outcome outcome = trial.run(reign);
      outcome.print(System.out);
      if (!outcome.isClean()) {
        System.exit(1);
      }
    }
  }

  Outcome run(Reign reign) throws IOException, InterruptedException {
    Acknowledged acknowledged = new Acknowledged(CUSTOMERS);
    try (Provider provider = new Provider()) {
      reign.first().connect(NUMBER, provider.port());
      Customers customers = new Customers(reign, NUMBER, acknowledged);
      customers.start(CONNECTIONS, WEBHOOKS_PER_SECOND);
      List<String> conversations = conversations(reign.first());
      Hosts hosts = new Hosts(reign, reign.first().token(), conversations);
      Tidings tidings = new Tidings(reign, NUMBER, provider);
      hosts.start(AGENTS);
      for (int round = 0; round < rounds; round++) {
        Thread.sleep(500 + chance.nextInt(1_500));
        kill(reign, hosts, provider, MOMENTS.get(round % MOMENTS.size()));
        reign.restart();
      }
      customers.stop();
      hosts.stop();
      tidings.end();
      return settled(() -> outcome(reign.first(), acknowledged, hosts, provider));
    }
  }

  private Outcome outcome(
      Installation installation, Acknowledged acknowledged, Hosts hosts, Provider provider)
      throws IOException {
    return new Outcome(
        Audit.of(installation, acknowledged),
        acknowledged.all(),
        Reckoning.of(installation, hosts.promised(), provider.arrivals()),
        Map.copyOf(struck),
        underWay);
  }

  /// The conversations of all customers, once each has written. A number of them that the agents
  /// can share evenly, so that each conversation has one agent.
  private static List<String> conversations(Installation installation)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<String> found = new ArrayList<>();
    try (Connection connection = installation.connection()) {
      while (found.size() < CUSTOMERS / AGENTS * AGENTS) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("only " + found.size() + " customers became known");
        }
        Thread.sleep(200);
        found.clear();
        JsonNode page = installation.get(connection, "/v1/conversations?limit=200");
        page.path("data").forEach(one -> found.add(one.path("id").asText()));
      }
    }
    return found.stream().sorted().limit(CUSTOMERS / AGENTS * AGENTS).toList();
  }

  private void kill(Reign reign, Hosts hosts, Provider provider, Moment moment)
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
    int notArrived = hosts.promised().size() + AGENTS - provider.arrivals().size();
    underWay += Math.clamp(notArrived, 1, SENDS_AT_ONCE);
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

  /// The outcome, once nothing is under way any more: what was acknowledged last may still wait to
  /// be processed, and a message for its status.
  private static Outcome settled(Look look) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Outcome outcome = look.now();
    while (!outcome.isClean() && System.nanoTime() < end) {
      Thread.sleep(500);
      outcome = look.now();
    }
    return outcome;
  }

  /// One look at how things stand.
  private interface Look {
    Outcome now() throws IOException;
  }

  /// What a trial came to.
  ///
  /// @param struck how often the service died at which moment
  /// @param underWay how many sends can have been under way when it did, all deaths together
  record Outcome(
      Audit.Result received,
      long acknowledged,
      Reckoning sent,
      Map<Moment, Integer> struck,
      int underWay) {

    /// Nothing may be lost, doubled, misfiled or out of order, and no more may be unknown than was
    /// under way.
    boolean isClean() {
      return received.isClean() && sent.faults().isEmpty() && sent.unknown() <= underWay;
    }

    void print(PrintStream out) {
      out.println("killed          " + struck);
      out.println("received        " + acknowledged + " acknowledged, " + received);
      out.printf(
          "sent            %d promised, %d sent, %d unknown, at most %d under way at the kills%n",
          sent.promised(), sent.sent(), sent.unknown(), underWay);
      sent.faults().forEach(fault -> out.println("fault           " + fault));
    }
  }
}
