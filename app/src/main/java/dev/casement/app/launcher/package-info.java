/// The first class of the jar. It stands in a source folder of its own, `src/launcher/java`, and is
/// compiled for an old release, so that an old Java can still say what is missing; of the service
/// it knows no more than the name of the main class. What halves a start is here too: a rehearsal
/// of it, and the way to a Java machine that knows what the rehearsal taught (docs/adr/0011).
@NullMarked
package dev.casement.app.launcher;

import org.jspecify.annotations.NullMarked;
