/// What the platform does: one final class with one public method for each thing.
///
/// A use case reads facts through the ports, lets the domain decide, and hands the changes to one
/// commit. It knows channels only through [Channels], never by name.
@NullMarked
package dev.casement.core.usecase;

import org.jspecify.annotations.NullMarked;
