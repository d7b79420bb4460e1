package dev.casement.app.wiring;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// What is raised when a webhook was kept.
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Received {}
