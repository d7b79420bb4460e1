/// How our accounts fare at their providers between messages: whether their webhooks come, and how
/// long their tokens last. What providers say of themselves about accounts stands with the
/// accounts.
@NullMarked
package dev.casement.core.domain.upkeep;

import org.jspecify.annotations.NullMarked;
