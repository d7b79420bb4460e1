/// Tests of the sandbox.
@NullMarked
package dev.casement.app.sandbox;

import org.jspecify.annotations.NullMarked;
