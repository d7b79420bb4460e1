package dev.casement.core.domain.template.lint;

import dev.casement.core.domain.policy.RuleBook;
import dev.casement.core.domain.template.TemplateDraft;
import java.time.Instant;
import java.util.List;

/// The rules of one provider about templates. Pure: the same draft and moment give the same
/// findings.
///
/// @param issuer who makes these rules, as people call them
/// @param rules in the order in which their findings are told
public record TemplateLint(String issuer, List<LintRule> rules) {

  public TemplateLint {
    rules = List.copyOf(rules);
  }

  /// What is wrong with a draft under the rules in force at this moment: all of it at once.
  public List<Finding> look(TemplateDraft draft, Instant at) {
    return rules.stream()
        .filter(rule -> rule.rule().inForceAt(at))
        .flatMap(rule -> look(rule, draft).stream())
        .distinct()
        .toList();
  }

  private static List<Finding> look(LintRule rule, TemplateDraft draft) {
    Notes notes = new Notes(rule);
    rule.check().look(draft, notes);
    return notes.findings();
  }

  /// The rules as a timeline.
  public RuleBook book() {
    return new RuleBook(issuer, rules.stream().map(LintRule::rule).distinct().toList());
  }
}
