package dev.casement.app.wiring;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// What is raised when a file may have to be fetched.
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Fetching {}
