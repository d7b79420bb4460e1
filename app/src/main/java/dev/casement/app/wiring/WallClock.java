package dev.casement.app.wiring;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// The time of day outside, which nobody moves.
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface WallClock {}
