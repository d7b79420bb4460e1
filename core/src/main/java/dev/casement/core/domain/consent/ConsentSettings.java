package dev.casement.core.domain.consent;

import java.util.Optional;

/// What a company says about consent.
///
/// @param ownWords the words by which its customers stop and start templates, where it has words of
///   its own
/// @param marketingNeedsOptIn whether marketing needs the customer's consent inside the window,
///   too: stricter than the provider (decisions.md D9)
public record ConsentSettings(Optional<ConsentWords> ownWords, boolean marketingNeedsOptIn) {

  /// What counts for a company that says nothing.
  public static final ConsentSettings STANDARD = new ConsentSettings(Optional.empty(), false);

  /// The words by which its customers stop and start templates.
  public ConsentWords words() {
    return ownWords.orElse(ConsentWords.STANDARD);
  }
}
