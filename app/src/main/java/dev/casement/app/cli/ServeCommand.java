package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import dev.casement.app.config.Setting;
import java.util.List;

/// `serve`: the service itself.
final class ServeCommand implements Command {
  private final Program program;
  private final SettingsReading settings;

  ServeCommand(Program program, SettingsReading settings) {
    this.program = program;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String summary() {
    return "Runs the service until it is told to stop.";
  }

  @Override
  public List<Flag> flags() {
    return Flag.of(Setting.values());
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    return settings.with(given, faults, screen, read -> program.serve(read, screen));
  }
}
