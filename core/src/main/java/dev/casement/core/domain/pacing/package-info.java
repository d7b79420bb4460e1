/// How fast an account may send: what its provider allows ([Pacing]), how much of that is used up
/// ([Usage]), and when the next request may start ([Pacer]). Nothing here knows what time it is or
/// waits: moments are nanoseconds of the ticker and come from outside.
@NullMarked
package dev.casement.core.domain.pacing;

import org.jspecify.annotations.NullMarked;
