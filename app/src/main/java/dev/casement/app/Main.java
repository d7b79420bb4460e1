package dev.casement.app;

import dev.casement.app.cli.Cli;
import dev.casement.app.cli.Screen;
import dev.casement.app.config.SettingsSources;
import dev.casement.app.launcher.WarmStart;
import dev.casement.app.wiring.CasementProgram;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The program: hands the command line what it needs of the machine.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    WarmStart.begin();
    // Guice's usual way of loading its own classes is one that newer Javas warn about.
    System.setProperty("guice_custom_class_loading", "CHILD");
    // It would make classes to call our few provider methods faster than a start is worth.
    System.setProperty("guice_bytecode_gen_option", "DISABLED");
    Cli cli =
        new Cli(
            new CasementProgram(version(), Main::whenToldToStop),
            new SettingsSources(System.getenv()),
            version(),
            new Screen(writer(System.out), writer(System.err)));
    // Not exit: that would run what is meant for a process that is told to stop.
    Runtime.getRuntime().halt(cli.run(List.of(args)));
  }

  /// A process that is told to stop and does ends as it should: with 0, not the signal's number.
  private static void whenToldToStop(Runnable finish) {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(() -> {
                  finish.run();
                  Runtime.getRuntime().halt(0);
                }));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(not built)");
  }
}
