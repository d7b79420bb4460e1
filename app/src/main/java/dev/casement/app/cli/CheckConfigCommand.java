package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import dev.casement.app.config.Loaded;
import dev.casement.app.config.Setting;
import java.util.List;

/// `check-config`: what `serve` would start with, or why it would not.
final class CheckConfigCommand implements Command {
  private final SettingsReading settings;

  CheckConfigCommand(SettingsReading settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "check-config";
  }

  @Override
  public String summary() {
    return "Prints the settings in force and where each stands, or all that is wrong.";
  }

  @Override
  public List<Flag> flags() {
    return Flag.of(Setting.values());
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    return switch (settings.load(given, faults)) {
      case Loaded.Bad(List<Fault> all) -> SettingsReading.tell(all, screen);
      case Loaded.Good good -> {
        good.effective().forEach(one -> print(one, screen));
        good.hints().forEach(screen.err()::println);
        yield ExitCode.DONE;
      }
    };
  }

  private static void print(Loaded.Effective effective, Screen screen) {
    screen
        .out()
        .printf(
            "%-18s= %-30s # %s%n", effective.setting().key(), effective.shown(), effective.where());
  }
}
