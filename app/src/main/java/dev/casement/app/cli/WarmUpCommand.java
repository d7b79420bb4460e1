package dev.casement.app.cli;

import dev.casement.app.CannotStart;
import dev.casement.app.config.Fault;
import dev.casement.app.launcher.Rehearsal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `warm-up`: what the build does for the jar where it lies, done again where it was copied to, or
/// for another Java.
final class WarmUpCommand implements Command {
  @Override
  public String name() {
    return "warm-up";
  }

  @Override
  public String summary() {
    return "Prepares quick starts: keeps beside the jar what a start with this Java taught.";
  }

  @Override
  public List<Flag> flags() {
    return List.of();
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    return faults.isEmpty() ? keep(screen) : SettingsReading.tell(faults, screen);
  }

  private static int keep(Screen screen) {
    try {
      Path kept =
          Rehearsal.keep()
              .orElseThrow(() ->
                  new CannotStart("There is no jar to prepare: this runs from single classes."));
      screen.out().println("Kept in " + kept + ".");
      return ExitCode.DONE;
    } catch (IOException broken) {
      throw new CannotStart("The start could not be rehearsed: " + broken.getMessage(), broken);
    }
  }
}
