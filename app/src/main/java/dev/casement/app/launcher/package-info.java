/// The first class of the jar. It stands in a source folder of its own, `src/launcher/java`, and is
/// compiled for an old release, so that an old Java can still say what is missing; of the service
/// it knows no more than the name of the main class.
@NullMarked
package dev.casement.app.launcher;

import org.jspecify.annotations.NullMarked;
