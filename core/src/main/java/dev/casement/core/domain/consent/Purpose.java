package dev.casement.core.domain.consent;

/// What a consent is for.
public enum Purpose {
  UTILITY,
  MARKETING,
  AUTHENTICATION,
  ALL
}
