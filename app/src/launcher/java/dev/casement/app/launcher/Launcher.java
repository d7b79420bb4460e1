package dev.casement.app.launcher;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Starts the service, or says in one sentence which Java it needs.
public final class Launcher {
  private static final int NEEDED = 25;

  private Launcher() {}

  public static void main(String[] args) throws Throwable {
    String found = System.getProperty("java.specification.version", "unknown");
    if (release(found) < NEEDED) {
      System.err.println(
          "Casement needs Java " + NEEDED + " or newer, but was started with Java " + found + ".");
      System.exit(2);
    }
    MethodHandles.publicLookup()
        .findStatic(
            Class.forName("dev.casement.app.Main"),
            "main",
            MethodType.methodType(void.class, String[].class))
        .invokeExact(args);
  }

  /// The feature release in `1.8`, `17` or `25`; 0 where there is none to read.
  private static int release(String version) {
    String feature = version.startsWith("1.") ? version.substring(2) : version;
    try {
      return Integer.parseInt(feature);
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }
}
