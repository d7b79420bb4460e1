package dev.casement.core.domain.policy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every rule that a channel's policy knows, as a timeline.
///
/// @param issuer who makes these rules, as people call them
/// @param rules in the order in which a person would want to read them; ids are unique
public record RuleBook(String issuer, List<Rule> rules) {

  public RuleBook {
    rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("two rules with the id " + rule.id());
      }
    }
  }

  /// The rules in force at this moment.
  public List<Rule> inForceAt(Instant moment) {
    return rules.stream().filter(rule -> rule.inForceAt(moment)).toList();
  }

  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
