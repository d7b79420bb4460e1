/// Tests of `dev.casement.app.wiring`.
@NullMarked
package dev.casement.app.wiring;

import org.jspecify.annotations.NullMarked;
