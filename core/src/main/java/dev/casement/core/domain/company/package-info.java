/// The company, the root of everything stored, and the people who work for it.
@NullMarked
package dev.casement.core.domain.company;

import org.jspecify.annotations.NullMarked;
