package dev.casement.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.Main;
import dev.casement.app.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A data folder for production with one company, an administrator's token and WhatsApp numbers,
/// and the service over it, in a process that can be killed and started again.
final class Installation implements AutoCloseable {

  static final String SECRET = "an app secret for tests";
  static final String CHANNEL = "whatsapp";
  private static final byte[] NOTHING = new byte[0];
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private final Path folder;
  private final List<String> jvm;
  private final List<String> where;
  private final int port = freePort();
  private final String token;
  private volatile ServiceProcess process;

  private Installation(Path folder, List<String> jvm, List<String> where)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.jvm = jvm;
    this.where = where;
    String company = run("company", "create", "--name", "Pousada do Vale");
    String admin =
        run("agent", "create", "--company", company, "--name", "Rita Lobo", "--role", "admin");
    this.token = run("token", "create", "--company", company, "--agent", admin);
    this.process = start();
  }

  private Installation(Path folder, List<String> jvm, List<String> where, String token)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.jvm = jvm;
    this.where = where;
    this.token = token;
    this.process = start();
  }

  /// Makes the folder's company and starts the service.
  ///
  /// @param jvm options of the Java machine
  /// @param flags of the service besides its port and folder
  static Installation in(Path folder, List<String> jvm, String... flags)
      throws IOException, InterruptedException {
    List<String> where = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
    where.addAll(List.of(flags));
    return new Installation(folder, jvm, where);
  }

  /// Another instance of it, with a data folder of its own: they share the database.
  Installation beside(int node) throws IOException, InterruptedException {
    List<String> there = new ArrayList<>(where);
    there.set(1, folder.resolve("data-" + node).toString());
    there.addAll(List.of("--node", Integer.toString(node)));
    return new Installation(folder, jvm, there, token);
  }

  /// An administrator's.
  String token() {
    return token;
  }

  /// Connects a number whose Graph API is at this port of this machine.
  void connect(String number, int graph) throws IOException {
    connect(number, graph, "80");
  }

  /// The same with what Meta lets it send a second.
  void connect(String number, int graph, String throughput) throws IOException {
    String account =
        """
        {"channel":"whatsapp","name":"Reception %1$s","external_id":"%1$s","credentials":
        {"access_token":"token","app_secret":"%2$s","verify_token":"verify"},
        "settings":{"graph_url":"http://127.0.0.1:%3$d","throughput":"%4$s"}}\
        """
            .formatted(number, SECRET, graph, throughput);
    try (Connection connection = connection()) {
      Connection.Answer answer =
          connection.call("POST", "/v1/accounts", token, account.getBytes(StandardCharsets.UTF_8));
      if (answer.status() != 201) {
        throw new IllegalStateException("no account: " + answer.text());
      }
    }
  }

  Connection connection() throws IOException {
    return new Connection(port);
  }

  /// What the API answers to this, as an administrator sees it.
  JsonNode get(Connection connection, String path) throws IOException {
    Connection.Answer answer = connection.call("GET", path, token, NOTHING);
    if (answer.status() != 200) {
      throw new IllegalStateException(path + " was answered " + answer.status());
    }
    return Json.parse(answer.text());
  }

  Connection.Answer post(Connection connection, String path, String body) throws IOException {
    return connection.call("POST", path, token, body.getBytes(StandardCharsets.UTF_8));
  }

  /// The sum of a counter over all its labels, among these.
  double counted(String name, String label) throws IOException {
    try (Connection connection = connection()) {
      return connection
          .call("GET", "/metrics", token, NOTHING)
          .text()
          .lines()
          .filter(line -> line.startsWith(name + "{") && line.contains(label))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .sum();
    }
  }

  ServiceProcess process() {
    return process;
  }

  /// SIGKILL.
  void kill() throws InterruptedException {
    process.kill();
  }

  /// Starts it again over the same folder.
  void restart() throws IOException, InterruptedException {
    process = start();
  }

  private ServiceProcess start() throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "serve",
                "--no-sandbox",
                "--port",
                Integer.toString(port),
                "--graph-hosts",
                "127.0.0.1:*",
                "--provider-timeout",
                "PT5S",
                "--log-level",
                "warn"));
    words.addAll(where);
    ServiceProcess started = new ServiceProcess(launch(words, "service"));
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!isReady()) {
      if (!started.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("not ready, see " + folder.resolve("service.log"));
      }
      Thread.sleep(20);
    }
    return started;
  }

  private boolean isReady() {
    try (Connection connection = connection()) {
      return connection.call("GET", "/health/ready", token, NOTHING).status() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private String run(String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(where);
    all.add("--no-sandbox");
    Path output = folder.resolve("command.log");
    Process command = launch(all, "command");
    if (!command.waitFor(2, TimeUnit.MINUTES) || command.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", words) + ": " + Files.readString(output));
    }
    List<String> lines = Files.readAllLines(output);
    Files.delete(output);
    return lines.getLast();
  }

  private Process launch(List<String> words, String log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(words);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("CASEMENT_"));
    return builder
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(log + ".log").toFile()))
        .start();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
