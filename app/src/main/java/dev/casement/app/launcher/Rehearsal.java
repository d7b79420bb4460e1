package dev.casement.app.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts the service once, for nobody, in a folder of its own, so that the Java machine keeps what
/// it learned for [WarmStart].
public final class Rehearsal {
  private static final List<String> PAGES = List.of("/health/ready", "/", "/v1/channels");

  private Rehearsal() {}

  /// Rehearses with the jar and the Java that this process runs.
  ///
  /// @return what was kept; empty where this process was not started from the jar
  /// @throws IOException where the service cannot be started, or the folder of the jar not written
  public static Optional<Path> keep() throws IOException {
    Optional<Path> jar = WarmStart.jar();
    if (jar.isEmpty()) {
      return Optional.empty();
    }
    Path cache = WarmStart.cache(jar.get());
    Path folder = Files.createTempDirectory("casement-rehearsal");
    try {
      play(jar.get(), cache, folder);
    } finally {
      delete(folder);
    }
    return Optional.of(cache);
  }

  private static void play(Path jar, Path cache, Path folder) throws IOException {
    Files.deleteIfExists(cache);
    Process service = start(jar, cache, folder);
    try (BufferedReader said = service.inputReader()) {
      String welcome = said.readLine();
      if (welcome == null) {
        throw new IOException("the service did not start; `casement serve` says why");
      }
      URI address = URI.create(welcome.substring(welcome.lastIndexOf(' ') + 1));
      for (String page : PAGES) {
        look(address.resolve(page));
      }
      // Not Process.destroy: it would not wait to hear the rest.
      service.toHandle().destroy();
      said.transferTo(Writer.nullWriter());
    }
    if (!Files.isRegularFile(cache)) {
      throw new IOException("nothing was kept at " + cache);
    }
  }

  /// In the sandbox, whatever the settings around it say, and closed to everybody else.
  private static Process start(Path jar, Path cache, Path folder) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(WarmStart.ALIKE);
    words.add("-XX:AOTCacheOutput=" + cache);
    words.addAll(List.of(WarmStart.SILENT, "-jar", jar.toString(), "serve", "--port", "0"));
    words.addAll(List.of("--data", folder.resolve("data").toString()));
    ProcessBuilder service =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    service.environment().keySet().removeIf(name -> name.startsWith("CASEMENT_"));
    return service.start();
  }

  private static void look(URI page) throws IOException {
    HttpURLConnection call = (HttpURLConnection) page.toURL().openConnection();
    call.setRequestProperty("Authorization", "Bearer sandbox");
    try (InputStream answer = call.getInputStream()) {
      answer.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
