package dev.casement.app.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// The instances of a service of which now this one dies, now that one, and is started again.
final class Reign implements AutoCloseable, Door {

  private static final List<String> JVM =
      List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final List<Installation> instances = new ArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();

  /// @param database flags that name the database, where it is not the one in the folder
  Reign(Path folder, int count, String... database) throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>(List.of(database));
    flags.addAll(List.of("--master-key-file", key(folder).toString()));
    Installation first = Installation.in(folder, JVM, flags.toArray(String[]::new));
    instances.add(first);
    for (int node = 1; node < count; node++) {
      instances.add(first.beside(node));
    }
  }

  /// A key that all of them share.
  private static Path key(Path folder) throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Files.writeString(folder.resolve("master.key"), Base64.getEncoder().encodeToString(key));
  }

  Installation first() {
    return instances.getFirst();
  }

  /// A connection to one after the other.
  @Override
  public Connection open() throws IOException {
    return instances.get(Math.floorMod(turn.getAndIncrement(), instances.size())).connection();
  }

  /// SIGKILL for the instance that this port belongs to.
  ///
  /// @return whether one was found
  boolean killCaller(int port) {
    Optional<Process> caller =
        Caller.of(port, instances.stream().map(instance -> instance.process().process()).toList());
    caller.ifPresent(Reign::kill);
    return caller.isPresent();
  }

  void killAny(Random chance) {
    kill(instances.get(chance.nextInt(instances.size())).process().process());
  }

  private static void kill(Process process) {
    process.destroyForcibly();
    boolean interrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Starts again what is dead.
  void restart() throws IOException, InterruptedException {
    for (Installation instance : instances) {
      if (!instance.process().isAlive()) {
        instance.restart();
      }
    }
  }

  @Override
  public void close() {
    instances.forEach(Installation::close);
  }
}
