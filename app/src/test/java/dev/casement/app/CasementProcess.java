package dev.casement.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, as an operator runs it.
final class CasementProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path output;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  private CasementProcess(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /// Serves on a free port.
  static CasementProcess serve(Path folder, String... flags) {
    return serveOn(freePort(), folder, flags);
  }

  static CasementProcess serveOn(int port, Path folder, String... flags) {
    List<String> words = new ArrayList<>(List.of("serve", "--port", Integer.toString(port)));
    words.addAll(List.of(flags));
    return start(port, folder, words);
  }

  /// Runs another command.
  static CasementProcess run(Path folder, String... words) {
    return start(0, folder, List.of(words));
  }

  private static CasementProcess start(int port, Path folder, List<String> words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(words);
    try {
      Path output = Files.createTempFile(folder, "output", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().keySet().removeIf(name -> name.startsWith("CASEMENT_"));
      return new CasementProcess(builder.redirectOutput(output.toFile()).start(), output, port);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Waits until it says that it is ready.
  CasementProcess ready() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("not ready: " + output());
      }
      Thread.sleep(20);
    }
    return this;
  }

  private boolean isReady() throws InterruptedException {
    try {
      return get("/health/ready").statusCode() == 200;
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  HttpResponse<String> get(String path) throws InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  HttpResponse<String> post(String path, String json) throws InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
    try {
      return client.send(
          request.header("Authorization", "Bearer sandbox").build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /// SIGTERM, and the exit code that follows.
  int stop() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  /// SIGKILL: no chance to do anything.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    exitCode();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("does not end: " + output());
    }
    return process.exitValue();
  }

  /// What it printed, on both streams.
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    client.close();
    process.destroyForcibly();
  }
}
