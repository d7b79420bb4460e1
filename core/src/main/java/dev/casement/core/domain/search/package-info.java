/// Words, as people look for them: without case and accents, and by their beginnings.
@NullMarked
package dev.casement.core.domain.search;

import org.jspecify.annotations.NullMarked;
