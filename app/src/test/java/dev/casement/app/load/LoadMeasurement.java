package dev.casement.app.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Measures ingest over real HTTP: signed webhooks, never repeated, of thousands of customers; and
/// audits afterwards that each acknowledged one is there once, in the right conversation, in order.
///
/// Options are `name=value`: `connections` (32), `rate` offered in all (0: as fast as possible),
/// `seconds` (15), `warm` (15), `customers` (5000), `database` (a JDBC URL in place of the embedded
/// database), `heap` of the service (1g), `jvm` for further options of its Java machine.
public final class LoadMeasurement {

  private static final String NUMBER = "106540352242922";
  private static final String RECEIVED = "casement_webhooks_received_total";
  private static final String PARTS = "casement_webhook_parts_total";
  private static final Duration LONGEST_LAG = Duration.ofMinutes(5);

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
    String[] flags =
        options.containsKey("database")
            ? new String[] {"--database", options.get("database")}
            : new String[0];
    try (Installation installation = Installation.in(folder, jvm, flags)) {
      installation.connect(NUMBER, 9);
      measure(installation);
    }
    out.println("data and logs are in " + folder);
  }

  private void measure(Installation installation) throws IOException, InterruptedException {
    Acknowledged acknowledged = new Acknowledged(number("customers", 5_000));
    Customers customers = new Customers(installation::connection, NUMBER, acknowledged);
    customers.start(number("connections", 32), number("rate", 0));
    Thread.sleep(Duration.ofSeconds(number("warm", 15)));

    customers.beginMeasuring();
    double processedBefore = processed(installation);
    Duration cpuBefore = installation.process().cpu();
    long from = System.nanoTime();
    Thread.sleep(Duration.ofSeconds(number("seconds", 15)));
    customers.stop();
    double acknowledgedSeconds = (System.nanoTime() - from) / 1e9;
    Duration lag = awaitProcessed(installation);
    double seconds = (System.nanoTime() - from) / 1e9;
    double stored = processed(installation) - processedBefore;
    Duration cpu = installation.process().cpu().minus(cpuBefore);

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
    out.printf("memory          %d MB%n", installation.process().residentMegabytes());
    Audit.Result audit = Audit.of(installation, acknowledged);
    out.printf(
        "audit           %d acknowledged, %d stored, %d lost, %d doubled, %d misfiled, %d"
            + " disordered%n",
        acknowledged.all(),
        audit.stored(),
        audit.lost(),
        audit.doubled(),
        audit.misfiled(),
        audit.disordered());
  }

  private static Duration awaitProcessed(Installation installation)
      throws IOException, InterruptedException {
    long from = System.nanoTime();
    while (processed(installation) < installation.counted(RECEIVED, "channel")) {
      if (System.nanoTime() - from > LONGEST_LAG.toNanos()) {
        throw new IllegalStateException("what was acknowledged is not being processed");
      }
      Thread.sleep(10);
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
