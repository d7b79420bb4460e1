/// What customers agreed to and what they stopped. Opening the window is not an opt-in (R14).
@NullMarked
package dev.casement.core.domain.consent;

import org.jspecify.annotations.NullMarked;
