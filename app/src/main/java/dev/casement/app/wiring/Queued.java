package dev.casement.app.wiring;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// What is raised when a message was queued.
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Queued {}
