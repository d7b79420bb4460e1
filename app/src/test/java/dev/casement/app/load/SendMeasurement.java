package dev.casement.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Measures sending: fills the outbox through the API with messages that are all due at one moment,
/// and looks at what comes to a stand-in for Graph, when, and whether anything came twice or never.
///
/// Before that it sends as many as `warm` says and gives the service a moment: a Java machine that
/// has just begun to send is busier compiling than sending.
///
/// Options are `name=value`: `accounts` (1), `warm` messages beforehand (0), `messages` that are
/// measured (20000), `customers` in all (4000), `throughput` of each account (unlimited), `answer`
/// milliseconds that Graph takes (0), `fill` seconds after which the messages are due (by their
/// number), `database` (`h2`, `postgres` for one that is started for it, or a JDBC URL), `heap` of
/// the service (1g), `profile` (a file for a Flight Recording of what is measured), `jvm` for
/// further options of its Java machine.
public final class SendMeasurement {

  private static final int CONNECTIONS = 24;
  private static final int FILLED_A_SECOND = 250;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration REST = Duration.ofSeconds(10);

  private final PrintStream out;
  private final Map<String, String> options;

  private SendMeasurement(PrintStream out, Map<String, String> options) {
    this.out = out;
    this.options = options;
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      options.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    new SendMeasurement(System.out, options).run();
  }

  private void run() throws Exception {
    Path folder = Files.createTempDirectory("casement-sends");
    List<String> jvm = new ArrayList<>(List.of("-Xmx" + options.getOrDefault("heap", "1g")));
    if (options.containsKey("jvm")) {
      jvm.addAll(List.of(options.get("jvm").split(" ")));
    }
    Path arrivals = folder.resolve("arrivals");
    Process graph = standIn(arrivals);
    try (Place place = Place.of(options.getOrDefault("database", "h2"));
        BufferedReader said =
            new BufferedReader(
                new InputStreamReader(graph.getInputStream(), StandardCharsets.UTF_8));
        Installation installation = Installation.in(folder, jvm, place.flags())) {
      int port = Integer.parseInt(said.readLine());
      measure(installation, place, port, graph, arrivals);
    } finally {
      graph.destroyForcibly();
    }
    out.println("data and logs are in " + folder);
  }

  private Process standIn(Path arrivals) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            GraphStandIn.class.getName(),
            arrivals.toString(),
            options.getOrDefault("answer", "0"))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void measure(
      Installation installation, Place place, int graph, Process standIn, Path arrivals)
      throws Exception {
    int accounts = number("accounts", 1);
    int messages = number("messages", 20_000);
    for (int i = 0; i < accounts; i++) {
      installation.connect(account(i), graph, options.getOrDefault("throughput", "unlimited"));
    }
    List<String> conversations = conversations(installation, accounts);
    int warm = number("warm", 0);
    if (warm > 0) {
      List<String> _ = queue(installation, conversations, warm, Instant.now());
      awaitSent(installation, warm);
      Thread.sleep(REST);
    }
    Instant due = Instant.now().plusSeconds(number("fill", 10 + messages / FILLED_A_SECOND));
    List<String> queued = queue(installation, conversations, messages, due);
    out.printf(
        "filled          %d messages of %d conversations, %d s before they were due%n",
        queued.size(), conversations.size(), Duration.between(Instant.now(), due).toSeconds());
    if (Instant.now().isAfter(due)) {
      throw new IllegalStateException("filling took too long; give it more by fill=SECONDS");
    }
    Thread.sleep(Duration.between(Instant.now(), due));

    Optional<Profile> profile = Optional.empty();
    if (options.containsKey("profile")) {
      profile =
          Optional.of(Profile.of(installation.process().id(), Path.of(options.get("profile"))));
    }
    Duration cpuBefore = installation.process().cpu();
    double databaseBefore = place.databaseCpu();
    awaitSent(installation, warm + messages);
    Duration cpu = installation.process().cpu().minus(cpuBefore);
    double database = place.databaseCpu() - databaseBefore;
    if (profile.isPresent()) {
      profile.get().end();
    }
    standIn.getOutputStream().close();
    if (!standIn.waitFor(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the stand-in did not end");
    }
    report(Arrivals.read(arrivals, Set.copyOf(queued)), queued, cpu, database);
    out.printf("memory          %d MB%n", installation.process().residentMegabytes());
  }

  private void report(Arrivals came, List<String> queued, Duration cpu, double database) {
    long lost = queued.stream().filter(reference -> !came.has(reference)).count();
    List<Double> each = came.perSecondOfEach();
    out.printf("sent            %.0f/s%n", came.perSecond());
    out.printf("most of one account in any second, by arrival   %d%n", came.mostInASecond());
    out.printf(
        "accounts        slowest %.1f/s, fastest %.1f/s, ratio %.3f%n",
        each.getFirst(), each.getLast(), each.getFirst() / each.getLast());
    out.printf(
        "service         %.0f us of processor a send%n", cpu.toNanos() / 1e3 / queued.size());
    out.printf("database        %.0f us of processor a send%n", database * 1e6 / queued.size());
    out.printf(
        "audit           %d queued, %d arrived, %d lost, %d doubled%n",
        queued.size(), came.count(), lost, came.doubled());
  }

  /// The service has stored that every message was sent, or nothing has moved for long.
  private static void awaitSent(Installation installation, int messages)
      throws IOException, InterruptedException {
    long from = System.nanoTime();
    while (installation.counted("casement_sends_total", "outcome=\"accepted\"") < messages) {
      if (System.nanoTime() - from > LONGEST.toNanos()) {
        throw new IllegalStateException("not everything was sent");
      }
      Thread.sleep(1_000);
    }
    Thread.sleep(1_000);
  }

  private List<String> conversations(Installation installation, int accounts) throws Exception {
    int customers = number("customers", 4_000);
    SideBySideCalls.run(
        CONNECTIONS,
        customers,
        installation,
        (connection, webhook, i) -> {
          byte[] body =
              Webhook.message(
                  account(i % accounts),
                  Mark.phone(i),
                  new Mark(i, 1).externalId(),
                  "Is there a room?",
                  System.currentTimeMillis() / 1000);
          return connection.webhook(Installation.CHANNEL, body, webhook.signature(body)).status()
              == 200;
        });
    List<String> ids = new ArrayList<>();
    long from = System.nanoTime();
    while (ids.size() < customers) {
      if (System.nanoTime() - from > LONGEST.toNanos()) {
        throw new IllegalStateException("not every customer has a conversation");
      }
      Thread.sleep(1_000);
      ids.clear();
      try (Connection connection = installation.connection()) {
        String path = "/v1/conversations?limit=200";
        JsonNode page = installation.get(connection, path);
        page.path("data").forEach(one -> ids.add(one.path("id").asText()));
        while (!page.path("next_cursor").isNull()) {
          page =
              installation.get(connection, path + "&cursor=" + page.path("next_cursor").asText());
          page.path("data").forEach(one -> ids.add(one.path("id").asText()));
        }
      }
    }
    return ids;
  }

  private static List<String> queue(
      Installation installation, List<String> conversations, int messages, Instant due)
      throws Exception {
    List<String> ids = java.util.Collections.synchronizedList(new ArrayList<>());
    SideBySideCalls.run(
        CONNECTIONS,
        messages,
        installation,
        (connection, _, i) -> {
          Connection.Answer answer =
              installation.post(
                  connection,
                  "/v1/conversations/" + conversations.get(i % conversations.size()) + "/messages",
                  "{\"type\":\"text\",\"text\":\"Yes, there is one. This is answer %d\",\"send_at\":\"%s\"}"
                      .formatted(i, due));
          if (answer.status() == 202) {
            ids.add(Json.parse(answer.text()).path("id").asText());
          }
          return answer.status() == 202;
        });
    return ids;
  }

  private static String account(int i) {
    return "1065403522%05d".formatted(i);
  }

  private int number(String name, int usual) {
    return options.containsKey(name) ? Integer.parseInt(options.get(name)) : usual;
  }
}
