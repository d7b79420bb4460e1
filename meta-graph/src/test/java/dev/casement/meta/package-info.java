/// Tests of what the Meta channels share.
@NullMarked
package dev.casement.meta;

import org.jspecify.annotations.NullMarked;
