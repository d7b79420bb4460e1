package dev.casement.app.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Programs that fetch a browser.
final class Commands {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int LINES = 5;

  private Commands() {}

  /// @throws IOException with the end of what it printed, where it failed or took too long
  static void run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("casement-browser", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IOException(command[0] + " did not end within " + PATIENCE);
      }
      if (process.exitValue() != 0) {
        throw new IOException(command[0] + " ended with " + process.exitValue() + end(output));
      }
    } finally {
      Files.delete(output);
    }
  }

  private static String end(Path output) throws IOException {
    List<String> lines = Files.readAllLines(output);
    return ": "
        + String.join(" / ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
  }
}
