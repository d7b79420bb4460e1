package dev.casement.core.domain.company;

import dev.casement.core.domain.consent.ConsentSettings;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// A company that talks with its customers.
///
/// @param customerNoun its word for its customer with the article, by language tag (`en`, `pt-BR`,
///   `es`, `it`): "the traveller", "o viajante"
/// @param languages the languages its people use, best first
/// @param consent what it says about consent
public record Company(
    CompanyId id,
    String name,
    Map<String, String> customerNoun,
    List<String> languages,
    ZoneId zone,
    ConsentSettings consent) {

  /// A company that says no more than this.
  public Company(
      CompanyId id,
      String name,
      Map<String, String> customerNoun,
      List<String> languages,
      ZoneId zone) {
    this(id, name, customerNoun, languages, zone, ConsentSettings.STANDARD);
  }

  public Company {
    customerNoun = Map.copyOf(customerNoun);
    languages = List.copyOf(languages);
  }
}
