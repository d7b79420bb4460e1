package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import dev.casement.app.config.Similar;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Reads the flags of one command, and explains them.
final class Flags {
  static final String HELP = "--help";

  private static final int WIDTH = 100;

  private final List<Flag> flags;
  private final CommandLine parser;

  Flags(Command command) {
    flags = command.flags();
    CommandSpec spec = CommandSpec.create().name("casement " + command.name());
    spec.usageMessage().description(command.summary()).sortOptions(false).width(WIDTH);
    flags.forEach(flag -> spec.addOption(option(flag)));
    spec.addOption(
        OptionSpec.builder("-h", HELP).usageHelp(true).description("This text.").build());
    // Wrong flags are told together with whatever else is wrong.
    spec.parser().collectErrors(true);
    parser = new CommandLine(spec);
  }

  private static OptionSpec option(Flag flag) {
    OptionSpec.Builder option = OptionSpec.builder(flag.name()).description(escaped(flag.help()));
    return switch (flag.kind()) {
      case VALUE -> option.type(String.class).arity("1").paramLabel(flag.parameter()).build();
      case LIST ->
          option
              .type(List.class)
              .auxiliaryTypes(String.class)
              .arity("1")
              .paramLabel(flag.parameter())
              .build();
      case MAYBE_VALUE ->
          option
              .type(String.class)
              .arity("0..1")
              .fallbackValue("true")
              .paramLabel(flag.parameter())
              .build();
      case SWITCH -> option.type(boolean.class).arity("0").build();
      case ON_OR_OFF ->
          option
              .names(flag.name())
              .type(boolean.class)
              .arity("0")
              .negatable(true)
              .defaultValue("false")
              .fallbackValue("true")
              .build();
    };
  }

  /// Percent signs mean something to picocli.
  private static String escaped(String help) {
    return help.replace("%", "%%");
  }

  /// What these words give.
  ///
  /// @param faults takes what is wrong with them
  Given read(List<String> words, List<Fault> faults) {
    ParseResult parsed = parser.parseArgs(words.toArray(String[]::new));
    for (Exception error : parsed.errors()) {
      faults.addAll(faults(error));
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (parsed.isUsageHelpRequested()) {
      values.put(HELP, "true");
    }
    for (Flag flag : flags) {
      OptionSpec option = parsed.matchedOption(flag.name());
      if (option != null) {
        values.put(flag.name(), text(option.getValue()));
      }
    }
    return new Given(values);
  }

  private static String text(Object value) {
    return value instanceof List<?> several
        ? String.join(",", several.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }

  private List<Fault> faults(Exception error) {
    List<Fault> faults = new ArrayList<>();
    switch (error) {
      case CommandLine.UnmatchedArgumentException unmatched ->
          unmatched.getUnmatched().forEach(word -> faults.add(unknown(word)));
      case CommandLine.MissingParameterException missing ->
          missing
              .getMissing()
              .forEach(spec ->
                  faults.add(new Fault(((OptionSpec) spec).longestName(), "needs a value")));
      case CommandLine.OverwrittenOptionException twice ->
          faults.add(
              new Fault(
                  ((OptionSpec) twice.getOverwritten()).longestName(), "is given more than once"));
      default -> faults.add(new Fault("command line", String.valueOf(error.getMessage())));
    }
    return faults;
  }

  private Fault unknown(String word) {
    List<String> names = flags.stream().map(Flag::name).toList();
    return word.startsWith("-")
        ? new Fault(word, "there is no such option" + Similar.hint(word, names))
        : new Fault(word, "nothing is expected here");
  }

  /// Prints what the command does and every flag it takes.
  void explain(PrintWriter out) {
    parser.usage(out, Ansi.OFF);
    out.flush();
  }

  /// Prints every flag, without the rest.
  void list(PrintWriter out) {
    out.print(parser.getHelp().optionList());
    out.flush();
  }
}
