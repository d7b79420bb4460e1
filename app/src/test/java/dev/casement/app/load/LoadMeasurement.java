package dev.casement.app.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Measures ingest over real HTTP: signed webhooks, never repeated, of thousands of customers; and
/// audits afterwards that each acknowledged one is there once, in the right conversation, in order.
///
/// Options are `name=value`: `connections` (32), `rate` offered in all (0: as fast as possible),
/// `seconds` (15), `warm` (15), `customers` (5000), `database` (`h2`; `postgres` for one that is
/// started for the purpose; or a JDBC URL), `mixed` (how many messages are sent beforehand; then
/// there are three statuses of those to a message, and agents read pages and send), `raw` (seconds
/// for which the raw limit is taken before and after, 4; 0 for not at all), `heap` of the service
/// (1g), `every` so many seconds a line that says how it stands, and whether memory or what waits
/// has grown in the end, `profile` (a file for a Flight Recording of what is measured), `jvm` for
/// further options of its Java machine.
public final class LoadMeasurement {

  private static final String NUMBER = "106540352242922";
  static final String RECEIVED = "casement_webhooks_received_total";
  static final String PARTS = "casement_webhook_parts_total";
  private static final Duration LONGEST_LAG = Duration.ofMinutes(5);
  private static final int AGENTS = 8;
  private static final int PAUSE_MILLIS = 200;

  private final PrintStream out;
  private final Map<String, String> options;

  private LoadMeasurement(PrintStream out, Map<String, String> options) {
    this.out = out;
    this.options = options;
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      options.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    new LoadMeasurement(System.out, options).run();
  }

  private void run() throws Exception {
    Path folder = Files.createTempDirectory("casement-load");
    List<String> jvm = new ArrayList<>(List.of("-Xmx" + options.getOrDefault("heap", "1g")));
    if (options.containsKey("jvm")) {
      jvm.addAll(List.of(options.get("jvm").split(" ")));
    }
    try (Place place = Place.of(options.getOrDefault("database", "h2"));
        GraphStub graph = new GraphStub()) {
      double before = rawLimit(place, folder);
      double processed;
      try (Installation installation = Installation.in(folder, jvm, place.flags())) {
        installation.connect(NUMBER, graph.port(), "unlimited");
        processed = measure(installation, place, graph);
      }
      double after = rawLimit(place, folder);
      if (before > 0) {
        out.printf("raw limit       %.0f/s before, %.0f/s after%n", before, after);
        out.printf("ratio           %.3f%n", processed / ((before + after) / 2));
      }
    }
    out.println("data and logs are in " + folder);
  }

  /// In a process of its own, as the service is.
  private double rawLimit(Place place, Path folder) throws IOException, InterruptedException {
    int seconds = number("raw", 4);
    if (seconds == 0) {
      return 0;
    }
    Process raw =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                RawLimit.class.getName(),
                place.raw(folder),
                place.flags().length == 0 ? "sa" : "postgres",
                Integer.toString(seconds),
                Integer.toString(seconds))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(raw.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (raw.waitFor() != 0) {
      throw new IllegalStateException("the raw limit could not be taken: " + answer);
    }
    return Double.parseDouble(answer);
  }

  /// @return how many were processed a second
  private double measure(Installation installation, Place place, GraphStub graph)
      throws IOException, InterruptedException {
    Acknowledged acknowledged = new Acknowledged(number("customers", 5_000));
    Customers customers = new Customers(installation::connection, NUMBER, acknowledged);
    Optional<Statuses> statuses = Optional.empty();
    Agents agents = new Agents(installation);
    if (number("mixed", 0) > 0) {
      statuses = Optional.of(prepare(installation, acknowledged, agents, graph));
      statuses.ifPresent(customers::tell);
      agents.start(AGENTS, PAUSE_MILLIS);
    }
    customers.start(number("connections", 32), number("rate", 0));
    Thread.sleep(Duration.ofSeconds(number("warm", 15)));

    Optional<Profile> profile = Optional.empty();
    if (options.containsKey("profile")) {
      profile =
          Optional.of(Profile.of(installation.process().id(), Path.of(options.get("profile"))));
    }
    customers.beginMeasuring();
    double processedBefore = processed(installation);
    Duration cpuBefore = installation.process().cpu();
    double databaseBefore = place.databaseCpu();
    long from = System.nanoTime();
    if (number("every", 0) > 0) {
      try (Watch watch = new Watch(installation, Duration.ofSeconds(number("every", 0)), out)) {
        Thread.sleep(Duration.ofSeconds(number("seconds", 15)));
        watch.print();
      }
    } else {
      Thread.sleep(Duration.ofSeconds(number("seconds", 15)));
    }
    customers.stop();
    agents.stop();
    double acknowledgedSeconds = (System.nanoTime() - from) / 1e9;
    Duration lag = awaitProcessed(installation);
    double seconds = (System.nanoTime() - from) / 1e9;
    double stored = processed(installation) - processedBefore;
    Duration cpu = installation.process().cpu().minus(cpuBefore);
    double databaseCpu = place.databaseCpu() - databaseBefore;
    if (profile.isPresent()) {
      profile.get().end();
    }

    Latencies latencies = customers.latencies();
    out.printf("acknowledged    %.0f/s%n", latencies.count() / acknowledgedSeconds);
    out.printf("stored          %.0f/s%n", stored / seconds);
    out.printf(
        "latency         p50 %s  p99 %s  max %s%n",
        Latencies.millis(latencies.at(0.5)),
        Latencies.millis(latencies.at(0.99)),
        Latencies.millis(latencies.max()));
    out.printf("lag at the end  %s%n", Latencies.millis(lag));
    out.printf("refused         %d%n", customers.refused());
    out.printf("service         %.0f us of processor an event%n", cpu.toNanos() / 1e3 / stored);
    out.printf("database        %.0f us of processor an event%n", databaseCpu * 1e6 / stored);
    out.printf("memory          %d MB%n", installation.process().residentMegabytes());
    if (statuses.isPresent()) {
      out.printf(
          "agents          %d pages p50 %s p99 %s, %d sends p50 %s p99 %s%n",
          agents.pages().count(),
          Latencies.millis(agents.pages().at(0.5)),
          Latencies.millis(agents.pages().at(0.99)),
          agents.sends().count(),
          Latencies.millis(agents.sends().at(0.5)),
          Latencies.millis(agents.sends().at(0.99)));
    }
    Audit.Result audit = Audit.of(installation, acknowledged, statuses);
    out.printf(
        "audit           %d acknowledged, %d stored, %d lost, %d doubled, %d misfiled, %d"
            + " disordered, %d statuses lost%n",
        acknowledged.all(),
        audit.stored(),
        audit.lost(),
        audit.doubled(),
        audit.misfiled(),
        audit.disordered(),
        audit.behind());
    return stored / seconds;
  }

  /// Everybody writes once, and is answered: the statuses of those answers are what is measured
  /// with.
  private Statuses prepare(
      Installation installation, Acknowledged acknowledged, Agents agents, GraphStub graph)
      throws IOException, InterruptedException {
    Customers first = new Customers(installation::connection, NUMBER, acknowledged);
    first.start(number("connections", 32), 0);
    while (acknowledged.all() < acknowledged.customers()) {
      Thread.sleep(20);
    }
    first.stop();
    awaitProcessed(installation);
    long from = System.nanoTime();
    agents.send(number("mixed", 0));
    while (graph.sent().size() < number("mixed", 0)) {
      Thread.sleep(100);
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    out.printf("sent before     %.0f/s%n", number("mixed", 0) / seconds);
    Thread.sleep(1_000);
    return new Statuses(graph.sent(), number("connections", 32));
  }

  private static Duration awaitProcessed(Installation installation)
      throws IOException, InterruptedException {
    long from = System.nanoTime();
    while (processed(installation) < installation.counted(RECEIVED, "channel")) {
      if (System.nanoTime() - from > LONGEST_LAG.toNanos()) {
        throw new IllegalStateException("what was acknowledged is not being processed");
      }
      Thread.sleep(50);
    }
    return Duration.ofNanos(System.nanoTime() - from);
  }

  private static double processed(Installation installation) throws IOException {
    return installation.counted(PARTS, "channel");
  }

  private int number(String name, int usual) {
    return options.containsKey(name) ? Integer.parseInt(options.get(name)) : usual;
  }
}
