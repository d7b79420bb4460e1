/// Fuzzing with Jazzer: whatever bytes arrive, they are read without an exception, and nothing is
/// lost. Each class is fuzzed in a JVM of its own, since Jazzer fuzzes one test of a run and skips
/// the rest without a word; [EverythingWasFuzzedTest] counts.
@NullMarked
package dev.casement.app.fuzz;

import org.jspecify.annotations.NullMarked;
