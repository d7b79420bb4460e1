package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import java.util.List;

/// One thing the command line can do.
interface Command {
  /// One or two words.
  String name();

  /// One sentence for the list of commands.
  String summary();

  List<Flag> flags();

  /// Does it.
  ///
  /// @param faults what is wrong with the flags already; where there is any, nothing else is done
  ///   than to look for more
  /// @return the exit code
  int run(Given given, List<Fault> faults, Screen screen);
}
