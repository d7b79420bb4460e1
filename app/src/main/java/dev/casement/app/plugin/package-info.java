/// Finds the channels: on the class path and as jars in the plug-ins folder.
///
/// Each jar has a class loader of its own, so that two channels may bring different versions of the
/// same library; what the program itself has comes first. A jar that brings nothing, or breaks,
/// stops the start with its name: a channel that silently is not there would be worse.
@NullMarked
package dev.casement.app.plugin;

import org.jspecify.annotations.NullMarked;
