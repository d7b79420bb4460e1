package dev.casement.core.domain.company;

import dev.casement.core.domain.consent.ConsentWords;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A company that talks with its customers.
///
/// @param customerNoun its word for its customer with the article, by language tag (`en`, `pt-BR`,
///   `es`, `it`): "the traveller", "o viajante"
/// @param languages the languages its people use, best first
/// @param ownConsentWords the words by which its customers stop and start templates, where it has
///   words of its own
public record Company(
    CompanyId id,
    String name,
    Map<String, String> customerNoun,
    List<String> languages,
    ZoneId zone,
    Optional<ConsentWords> ownConsentWords) {

  /// A company that says no more than this.
  public Company(
      CompanyId id,
      String name,
      Map<String, String> customerNoun,
      List<String> languages,
      ZoneId zone) {
    this(id, name, customerNoun, languages, zone, Optional.empty());
  }

  public Company {
    customerNoun = Map.copyOf(customerNoun);
    languages = List.copyOf(languages);
  }

  /// The words by which its customers stop and start templates.
  public ConsentWords consentWords() {
    return ownConsentWords.orElse(ConsentWords.STANDARD);
  }
}
