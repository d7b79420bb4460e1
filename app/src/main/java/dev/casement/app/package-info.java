/// The service as a program: `Main` reads the command line and starts what it names.
@NullMarked
package dev.casement.app;

import org.jspecify.annotations.NullMarked;
