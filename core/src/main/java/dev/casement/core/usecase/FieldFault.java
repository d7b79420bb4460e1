package dev.casement.core.usecase;

import dev.casement.core.domain.policy.Rule;
import java.util.Optional;

/// One thing wrong with one member of a request.
///
/// @param field dotted from the body's root
/// @param message what is wrong and what would be right
/// @param rule whose rule it is, where it is a provider's
public record FieldFault(String field, String message, Optional<Rule> rule) {

  public FieldFault(String field, String message) {
    this(field, message, Optional.empty());
  }
}
