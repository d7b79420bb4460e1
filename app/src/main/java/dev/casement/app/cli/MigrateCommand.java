package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import java.util.List;

/// `migrate`: the database alone, as before a start that has to be quick.
final class MigrateCommand implements Command {
  private final Program program;
  private final SettingsReading settings;

  MigrateCommand(Program program, SettingsReading settings) {
    this.program = program;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public String summary() {
    return "Brings the database to this version; `serve` does so by itself.";
  }

  @Override
  public List<Flag> flags() {
    return OfStore.FLAGS;
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    return settings.with(
        given,
        faults,
        screen,
        read -> {
          screen.out().println(program.migrate(read));
          return ExitCode.DONE;
        });
  }
}
