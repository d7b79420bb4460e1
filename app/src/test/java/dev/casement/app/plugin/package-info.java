/// Tests of `dev.casement.app.plugin`.
@NullMarked
package dev.casement.app.plugin;

import org.jspecify.annotations.NullMarked;
