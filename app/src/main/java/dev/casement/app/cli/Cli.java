package dev.casement.app.cli;

import dev.casement.app.CannotStart;
import dev.casement.app.config.Fault;
import dev.casement.app.config.SettingsSources;
import dev.casement.app.config.Similar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The command line as a whole: finds the command and runs it.
public final class Cli {
  private static final Logger log = LoggerFactory.getLogger(Cli.class);
  private static final String SERVE = "serve";

  private final List<Command> commands;
  private final String version;
  private final Screen screen;

  public Cli(Program program, SettingsSources sources, String version, Screen screen) {
    this.version = version;
    this.screen = screen;
    SettingsReading settings = new SettingsReading(sources);
    commands =
        List.of(
            new ServeCommand(program, settings),
            new DecideCommand(program, settings),
            new RulesCommand(program, settings),
            new ChannelsCommand(program, settings),
            new CheckConfigCommand(settings),
            new MigrateCommand(program, settings),
            new ExportCommand(program, settings),
            new ImportCommand(program, settings),
            new CompanyCreateCommand(program, settings),
            new AgentCreateCommand(program, settings),
            new TokenCreateCommand(program, settings),
            new ConsentVerifyCommand(program, settings),
            new WarmUpCommand());
  }

  /// Does what these words say.
  ///
  /// @return the exit code
  public int run(List<String> words) {
    try {
      return dispatch(words);
    } catch (CannotStart refused) {
      screen.err().println("casement: " + refused.getMessage());
      log.debug("Refused", refused);
      return ExitCode.WRONG_USE;
    } finally {
      screen.out().flush();
      screen.err().flush();
    }
  }

  private int dispatch(List<String> words) {
    String first = words.isEmpty() ? SERVE : words.getFirst();
    if (List.of("--help", "-h", "help").contains(first)) {
      explain();
      return ExitCode.DONE;
    }
    if (List.of("--version", "-V", "version").contains(first)) {
      screen.out().println("casement " + version);
      return ExitCode.DONE;
    }
    if (words.isEmpty() || first.startsWith("-")) {
      return run(command(SERVE).orElseThrow(), words);
    }
    Optional<Command> one = command(first);
    if (one.isPresent()) {
      return run(one.get(), words.subList(1, words.size()));
    }
    String two = words.size() > 1 ? first + " " + words.get(1) : first;
    return command(two)
        .map(command -> run(command, words.subList(2, words.size())))
        .orElseGet(() -> noSuch(two));
  }

  private Optional<Command> command(String name) {
    return commands.stream().filter(command -> command.name().equals(name)).findFirst();
  }

  private int run(Command command, List<String> words) {
    Flags flags = new Flags(command);
    List<Fault> faults = new ArrayList<>();
    Given given = flags.read(words, faults);
    if (given.isOn(Flags.HELP)) {
      flags.explain(screen.out());
      return ExitCode.DONE;
    }
    return command.run(given, faults, screen);
  }

  private int noSuch(String name) {
    List<String> names = commands.stream().map(Command::name).toList();
    String word = name.split(" ", 2)[0];
    String hint =
        Similar.to(word, names)
            .or(() -> Similar.to(name, names))
            .map(n -> "; did you mean " + n + "?")
            .orElse("");
    screen.err().println("casement: there is no command " + name + hint);
    screen.err().println("`casement --help` lists what there is.");
    return ExitCode.WRONG_USE;
  }

  private void explain() {
    screen.out().println("Usage: casement [COMMAND] [OPTIONS]");
    screen.out().println();
    screen.out().println("Holds conversations on messaging channels and knows their rules.");
    screen.out().println();
    for (Command command : commands) {
      screen.out().printf("  %-16s%s%n", command.name(), command.summary());
    }
    screen.out().println();
    screen
        .out()
        .println("`casement COMMAND --help` explains one. Without a command: serve, which takes");
    new Flags(command(SERVE).orElseThrow()).list(screen.out());
    screen.out().println();
    screen
        .out()
        .println("The first counts of: flag, variable (in brackets), line of the config file");
    screen.out().println("(`port = 8081`, the flag without its dashes), default.");
  }
}
