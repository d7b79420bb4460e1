/// Tests of files to and from Meta.
@NullMarked
package dev.casement.meta.media;

import org.jspecify.annotations.NullMarked;
