/// The contracts that every channel and every store must pass, as interfaces of default tests, and
/// the smallest channel that passes them.
@NullMarked
package dev.casement.testkit;

import org.jspecify.annotations.NullMarked;
