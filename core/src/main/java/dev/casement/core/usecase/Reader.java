package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.company.Company;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// Whoever reads an explanation.
///
/// @param customerNoun the company's word for its customer with the article, by language tag
/// @param zone in which times are told
public record Reader(Language language, Map<String, String> customerNoun, ZoneId zone) {

  public Reader {
    customerNoun = Map.copyOf(customerNoun);
  }

  /// Somebody of whom only the language is known.
  public static Reader of(Language language) {
    return new Reader(language, Map.of(), ZoneOffset.UTC);
  }

  /// Somebody of this company.
  public static Reader of(Language language, Company company) {
    return new Reader(language, company.customerNoun(), company.zone());
  }

  /// The same person, where they are.
  public Reader in(ZoneId there) {
    return new Reader(language, customerNoun, there);
  }

  /// The same person, with an account's own words in place of the company's.
  Reader about(ChannelAccount account) {
    Map<String, String> nouns = new HashMap<>(customerNoun);
    nouns.putAll(account.customerNoun());
    return new Reader(language, nouns, zone);
  }
}
