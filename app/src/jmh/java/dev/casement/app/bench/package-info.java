/// Benchmarks of the paths that every message takes. `CONTRIBUTING.md` says how to run them; a
/// figure means something only beside another one from the same machine and minute.
@NullMarked
package dev.casement.app.bench;

import org.jspecify.annotations.NullMarked;
