/// Tests of `dev.casement.app.worker`.
@NullMarked
package dev.casement.app.worker;

import org.jspecify.annotations.NullMarked;
