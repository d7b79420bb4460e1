/// What people may demand about their data, and what came of it.
@NullMarked
package dev.casement.core.domain.privacy;

import org.jspecify.annotations.NullMarked;
