package dev.casement.core.domain.company;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// A company that talks with its customers.
///
/// @param customerNoun its word for its customer with the article, by language tag (`en`, `pt-BR`,
///   `es`, `it`): "the traveller", "o viajante"
/// @param languages the languages its people use, best first
public record Company(
    CompanyId id,
    String name,
    Map<String, String> customerNoun,
    List<String> languages,
    ZoneId zone) {

  public Company {
    customerNoun = Map.copyOf(customerNoun);
    languages = List.copyOf(languages);
  }
}
