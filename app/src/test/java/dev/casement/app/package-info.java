/// Tests of the program as a whole: its boundaries, and the process from start to end.
@NullMarked
package dev.casement.app;

import org.jspecify.annotations.NullMarked;
