package dev.casement.core.domain.pacing;

import java.time.Duration;
import java.util.Optional;

/// What a provider says about how much of its limit is used up.
///
/// @param share from 0, nothing, to 1, all of it; it may be more
/// @param regainedIn how long nothing goes any more, where it is over already
public record Usage(double share, Optional<Duration> regainedIn) {}
