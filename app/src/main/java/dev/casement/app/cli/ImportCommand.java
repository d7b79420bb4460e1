package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import dev.casement.app.config.Settings;
import java.nio.file.Path;
import java.util.List;

/// `import`: a company, from a file that `export` wrote. All of it is taken, or nothing.
final class ImportCommand implements Command {
  private final Program program;
  private final SettingsReading settings;

  ImportCommand(Program program, SettingsReading settings) {
    this.program = program;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String summary() {
    return "Takes in a company that `export` wrote, and checks every row of it.";
  }

  @Override
  public List<Flag> flags() {
    return Flag.join(
        List.of(Flag.value(ExportCommand.FILE, "FILE", "The file to read."), SecretsKey.FLAG),
        OfStore.FLAGS);
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    String file = new Checks(given, faults).required(ExportCommand.FILE);
    return settings.with(given, faults, screen, read -> load(read, file, given, screen));
  }

  private int load(Settings read, String file, Given given, Screen screen) {
    try (Program.Opened opened = program.open(read)) {
      screen.out().println(opened.importFrom(Path.of(file), SecretsKey.of(given)));
      return ExitCode.DONE;
    }
  }
}
