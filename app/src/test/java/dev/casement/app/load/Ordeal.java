package dev.casement.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A service at work, and what befalls it: customers write, agents answer, the provider tells what
/// became of the answers. Afterwards the account is settled: every webhook that was acknowledged is
/// there once, in the right conversation, in order; every answer that was accepted reached the
/// provider exactly once, or says that nobody knows.
final class Ordeal {

  static final int AGENTS = 6;
  private static final String NUMBER = "106540352242922";
  private static final int CUSTOMERS = 120;
  private static final int CONNECTIONS = 8;

  /// Together with what the agents send it stays below the 80 a second that Meta lets a number
  /// receive and send.
  private static final int WEBHOOKS_PER_SECOND = 30;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Installation installation;
  private final Door door;

  /// @param installation the service, or one instance of it
  /// @param door the way into it for customers and agents
  Ordeal(Installation installation, Door door) {
    this.installation = installation;
    this.door = door;
  }

  /// What befalls it.
  interface Calamity {

    /// Lets it happen, and returns once it is over.
    ///
    /// @return of how many sends nobody may know what became, at the most
    int strike(Hosts hosts, Provider provider) throws IOException, InterruptedException;
  }

  Outcome endure(Calamity calamity) throws IOException, InterruptedException {
    Acknowledged acknowledged = new Acknowledged(CUSTOMERS);
    try (Provider provider = new Provider()) {
      installation.connect(NUMBER, provider.port());
      Customers customers = new Customers(door, NUMBER, acknowledged);
      customers.start(CONNECTIONS, WEBHOOKS_PER_SECOND);
      Hosts hosts = new Hosts(door, installation.token(), conversations());
      Tidings tidings = new Tidings(door, NUMBER, provider);
      hosts.start(AGENTS);
      int underWay = calamity.strike(hosts, provider);
      customers.stop();
      hosts.stop();
      tidings.end();
      return settled(() -> outcome(acknowledged, hosts, provider, underWay));
    }
  }

  private Outcome outcome(Acknowledged acknowledged, Hosts hosts, Provider provider, int underWay)
      throws IOException {
    return new Outcome(
        Audit.of(installation, acknowledged),
        acknowledged.all(),
        Reckoning.of(installation, hosts.promised(), provider.arrivals()),
        underWay);
  }

  /// The conversations of all customers, once each has written. A number of them that the agents
  /// can share evenly, so that each conversation has one agent.
  private List<String> conversations() throws IOException, InterruptedException {
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

  /// What it came to.
  ///
  /// @param underWay of how many sends nobody may know what became
  record Outcome(Audit.Result received, long acknowledged, Reckoning sent, int underWay) {

    /// Nothing may be lost, doubled, misfiled or out of order, and no more may be unknown than was
    /// under way.
    boolean isClean() {
      return received.isClean() && sent.faults().isEmpty() && sent.unknown() <= underWay;
    }

    void print(PrintStream out) {
      out.println("received        " + acknowledged + " acknowledged, " + received);
      out.printf(
          "sent            %d promised, %d sent, %d unknown, at most %d under way%n",
          sent.promised(), sent.sent(), sent.unknown(), underWay);
      sent.faults().forEach(fault -> out.println("fault           " + fault));
    }
  }
}
