/// Tests of `dev.casement.app.cli`.
@NullMarked
package dev.casement.app.cli;

import org.jspecify.annotations.NullMarked;
