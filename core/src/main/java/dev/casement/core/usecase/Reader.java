package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.Company;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Whoever reads an explanation.
///
/// @param customerNoun the company's word for its customer with the article, by language tag
/// @param zone in which times are told
/// @param agent the person of the company that it is; empty for a program
public record Reader(
    Language language, Map<String, String> customerNoun, ZoneId zone, Optional<AgentId> agent) {

  public Reader {
    customerNoun = Map.copyOf(customerNoun);
  }

  /// Somebody of whom only the language is known.
  public static Reader of(Language language) {
    return new Reader(language, Map.of(), ZoneOffset.UTC, Optional.empty());
  }

  /// Somebody of this company.
  public static Reader of(Language language, Company company) {
    return new Reader(language, company.customerNoun(), company.zone(), Optional.empty());
  }

  /// The same person, where they are.
  public Reader in(ZoneId there) {
    return new Reader(language, customerNoun, there, agent);
  }

  /// The same, of whom it is known who they are.
  public Reader being(AgentId who) {
    return new Reader(language, customerNoun, zone, Optional.of(who));
  }

  /// The same person, with an account's own words in place of the company's.
  Reader about(ChannelAccount account) {
    Map<String, String> nouns = new HashMap<>(customerNoun);
    nouns.putAll(account.customerNoun());
    return new Reader(language, nouns, zone, agent);
  }
}
