package dev.casement.app.launcher;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Halves the time of a start: where [Rehearsal] has kept beside the jar what the Java machine
/// learned (its AOT cache), this process becomes a machine that uses it. A jar cannot ask for that
/// by itself, only the command line can, so the process replaces its own program by `execv`: same
/// process id, same streams, same flags and two more. Where anything is missing for that, the start
/// goes on as it is.
public final class WarmStart {
  /// Which machine is kept for: what was learned fits only one that is set up alike.
  static final List<String> ALIKE =
      List.of("-XX:+UseCompactObjectHeaders", "-D" + WarmStart.MARK + "=true");

  /// A cache that does not fit is nothing that somebody has to read of.
  static final String SILENT = "-Xlog:aot=off,cds=off";

  private static final String MARK = "casement.warm";

  /// Words of the command line are bytes and are handed on as such, whatever they spell.
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final Path PROGRAM = Path.of("/proc/self/exe");

  private WarmStart() {}

  /// Starts again, or does nothing. `-Dcasement.warm=false` keeps it from doing so.
  public static void begin() {
    if (System.getProperty(MARK) == null) {
      jar().map(WarmStart::cache).filter(Files::isRegularFile).ifPresent(WarmStart::again);
    }
  }

  /// The jar this process was started from, and from nothing else.
  static Optional<Path> jar() {
    return Optional.of(System.getProperty("java.class.path", ""))
        .filter(path -> path.endsWith(".jar"))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .map(Path::toAbsolutePath);
  }

  /// Where what was learned of this jar is kept.
  static Path cache(Path jar) {
    return jar.resolveSibling("casement.aot");
  }

  private static void again(Path cache) {
    try {
      if (Files.isReadable(COMMAND_LINE)) {
        become(PROGRAM.toRealPath(), words(cache));
      }
    } catch (IOException unreadable) {
      // Then it starts as it is.
    }
  }

  /// The words of the command line, ours first, so that those given by hand outrank them.
  private static List<String> words(Path cache) throws IOException {
    List<String> given = List.of(Files.readString(COMMAND_LINE, BYTES).split("\0", -1));
    List<String> words = new ArrayList<>(given.subList(0, 1));
    words.addAll(ALIKE);
    words.add("-XX:AOTCache=" + asBytes(cache));
    words.add(SILENT);
    // Each word ends with a zero, so that nothing follows the last.
    words.addAll(given.subList(1, given.size() - 1));
    return words;
  }

  private static String asBytes(Path path) {
    return new String(path.toString().getBytes(StandardCharsets.UTF_8), BYTES);
  }

  /// Comes back only where it failed.
  @SuppressWarnings("restricted") // the jar's manifest allows it
  private static void become(Path program, List<String> words) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment list = arena.allocate(ValueLayout.ADDRESS, words.size() + 1L);
      for (int i = 0; i < words.size(); i++) {
        list.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(words.get(i), BYTES));
      }
      Linker linker = Linker.nativeLinker();
      int failed =
          (int)
              linker
                  .downcallHandle(
                      linker.defaultLookup().findOrThrow("execv"),
                      FunctionDescriptor.of(
                          ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                  .invokeExact(arena.allocateFrom(asBytes(program), BYTES), list);
      assert failed == -1;
    } catch (Throwable notHere) {
      // Then it starts as it is.
    }
  }
}
