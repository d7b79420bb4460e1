/// What the log looks like: one readable line for each event, on the error stream. The only package
/// that knows the logging library; everybody else uses SLF4J.
@NullMarked
package dev.casement.app.logging;

import org.jspecify.annotations.NullMarked;
