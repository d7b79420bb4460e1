/// Tests of what accounts at Meta need beside messages.
@NullMarked
package dev.casement.meta.upkeep;

import org.jspecify.annotations.NullMarked;
