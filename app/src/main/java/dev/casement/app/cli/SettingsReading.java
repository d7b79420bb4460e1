package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import dev.casement.app.config.Loaded;
import dev.casement.app.config.Settings;
import dev.casement.app.config.SettingsSources;
import java.util.List;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the settings for a command, or says all that is wrong with them.
final class SettingsReading {
  private static final Logger log = LoggerFactory.getLogger(SettingsReading.class);

  private final SettingsSources sources;

  SettingsReading(SettingsSources sources) {
    this.sources = sources;
  }

  /// Goes on with the settings where they are good.
  ///
  /// @return the exit code
  int with(Given given, List<Fault> faults, Screen screen, ToIntFunction<Settings> next) {
    return switch (load(given, faults)) {
      case Loaded.Bad(List<Fault> all) -> tell(all, screen);
      case Loaded.Good(Settings settings, var _, List<String> hints) -> {
        hint(hints);
        yield next.applyAsInt(settings);
      }
    };
  }

  Loaded load(Given given, List<Fault> faults) {
    return sources.load(given.settings(), faults);
  }

  /// Says what is good and still looks like a mistake.
  static void hint(List<String> hints) {
    hints.forEach(hint -> log.warn("{}", hint));
  }

  /// Says all that is wrong, in one message.
  static int tell(List<Fault> faults, Screen screen) {
    StringBuilder message =
        new StringBuilder(
            faults.size() == 1
                ? "casement: one thing is wrong:"
                : "casement: %d things are wrong:".formatted(faults.size()));
    faults.forEach(fault -> message.append("\n  ").append(fault));
    screen.err().println(message);
    return ExitCode.WRONG_USE;
  }
}
