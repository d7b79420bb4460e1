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
/// @param retention how long it keeps what was said
public record Company(
    CompanyId id,
    String name,
    Map<String, String> customerNoun,
    List<String> languages,
    ZoneId zone,
    ConsentSettings consent,
    Retention retention) {

  /// A company that says no more than this, and keeps everything.
  public Company(
      CompanyId id,
      String name,
      Map<String, String> customerNoun,
      List<String> languages,
      ZoneId zone) {
    this(id, name, customerNoun, languages, zone, ConsentSettings.STANDARD, Retention.FOREVER);
  }

  /// A company that keeps everything.
  public Company(
      CompanyId id,
      String name,
      Map<String, String> customerNoun,
      List<String> languages,
      ZoneId zone,
      ConsentSettings consent) {
    this(id, name, customerNoun, languages, zone, consent, Retention.FOREVER);
  }

  public Company {
    customerNoun = Map.copyOf(customerNoun);
    languages = List.copyOf(languages);
  }

  /// The same with another retention.
  public Company keeping(Retention newRetention) {
    return new Company(id, name, customerNoun, languages, zone, consent, newRetention);
  }
}
