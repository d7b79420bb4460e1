package dev.casement.app.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which of several processes of this machine a connection comes from, as Linux tells it.
final class Caller {

  /// The inode of a connection that no process holds any more.
  private static final String NOBODY = "0";

  private Caller() {}

  /// The process whose end of a connection has this port; empty where none of these has it, or
  /// where nothing tells.
  static Optional<Process> of(int port, List<Process> candidates) {
    Optional<String> inode = inode(port);
    return inode.flatMap(node ->
        candidates.stream().filter(process -> holds(process, "socket:[" + node + "]")).findFirst());
  }

  private static Optional<String> inode(int port) {
    String suffix = ":%04X".formatted(port);
    return Stream.of("tcp", "tcp6")
        .map(kind -> Path.of("/proc/net", kind))
        .filter(Files::isReadable)
        .flatMap(Caller::lines)
        .map(line -> line.strip().split("\\s+"))
        .filter(fields -> fields.length > 9 && fields[1].endsWith(suffix))
        .map(fields -> fields[9])
        .filter(inode -> !inode.equals(NOBODY))
        .findFirst();
  }

  private static boolean holds(Process process, String socket) {
    Path files = Path.of("/proc", Long.toString(process.pid()), "fd");
    try (Stream<Path> open = Files.list(files)) {
      return open.anyMatch(file -> socket.equals(target(file)));
    } catch (IOException _) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException _) {
      return "closed meanwhile";
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
