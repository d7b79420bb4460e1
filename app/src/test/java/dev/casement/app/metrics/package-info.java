/// Tests of `dev.casement.app.metrics`.
@NullMarked
package dev.casement.app.metrics;

import org.jspecify.annotations.NullMarked;
