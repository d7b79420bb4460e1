/// What messages cost. A clock of its own: never derived from the messaging window, nor the window
/// from it (R22).
@NullMarked
package dev.casement.core.domain.billing;

import org.jspecify.annotations.NullMarked;
