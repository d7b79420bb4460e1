/// What the platform does: one final class with one public method for each thing.
///
/// A use case reads facts through the ports, lets the domain decide, and hands the changes to one
/// commit. It knows channels only through [Channels], never by name.
///
/// [Platform] puts them together for one process and hands them out by what they are about:
/// [ReceivingCases], [SendingCases], [DeskCases] and so on. What they share is in `PlatformParts`.
@NullMarked
package dev.casement.core.usecase;

import org.jspecify.annotations.NullMarked;
