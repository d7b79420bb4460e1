/// Tests of where files go and of what is told about them.
@NullMarked
package dev.casement.app.media;

import org.jspecify.annotations.NullMarked;
