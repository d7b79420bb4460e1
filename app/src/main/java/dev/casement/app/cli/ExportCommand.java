package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import dev.casement.app.config.Settings;
import dev.casement.core.domain.company.CompanyId;
import java.nio.file.Path;
import java.util.List;

/// `export`: everything that belongs to a company, into a file that `import` reads.
final class ExportCommand implements Command {
  static final String FILE = "--file";

  private final Program program;
  private final SettingsReading settings;

  ExportCommand(Program program, SettingsReading settings) {
    this.program = program;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String summary() {
    return "Writes all that belongs to a company into a file, for another database.";
  }

  @Override
  public List<Flag> flags() {
    return Flag.join(
        List.of(
            CompanyChoice.FLAG,
            Flag.value(FILE, "FILE", "The file to write; there must be none of its name yet."),
            SecretsKey.FLAG),
        OfStore.FLAGS);
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    String file = new Checks(given, faults).required(FILE);
    return settings.with(given, faults, screen, read -> export(read, file, given, screen));
  }

  private int export(Settings read, String file, Given given, Screen screen) {
    try (Program.Opened opened = program.open(read)) {
      CompanyId company = CompanyChoice.of(given, opened.stores().companies()).id();
      screen.out().println(opened.exportTo(Path.of(file), company, SecretsKey.of(given)));
      return ExitCode.DONE;
    }
  }
}
