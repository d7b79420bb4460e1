/// Tests of `dev.casement.app.config`.
@NullMarked
package dev.casement.app.config;

import org.jspecify.annotations.NullMarked;
