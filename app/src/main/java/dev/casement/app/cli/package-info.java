/// The command line.
///
/// [Cli] finds the [Command] that the first words name, hands it what [Flags] made of the rest, and
/// answers with an exit code: 0 done (for `decide`: decided, whatever the decision), 2 wrong use or
/// configuration, with every fault named on the error stream, 1 trouble of another kind. Nothing
/// here prints but to the [Screen] it is given, and nothing reads a database: what a command needs
/// of the rest of the program it gets through [Program].
@NullMarked
package dev.casement.app.cli;

import org.jspecify.annotations.NullMarked;
