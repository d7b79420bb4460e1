package dev.casement.app.config;

/// What somebody said about a setting, and where it stands.
record Given(String value, String where) {}
