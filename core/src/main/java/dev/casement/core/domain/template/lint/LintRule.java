package dev.casement.core.domain.template.lint;

import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.template.TemplateDraft;

/// One rule of a provider about templates, and how to see whether a draft keeps it.
///
/// @param check pure; notes what it sees
public record LintRule(Rule rule, Weight weight, Check check) {

  public static LintRule fault(Rule rule, Check check) {
    return new LintRule(rule, Weight.FAULT, check);
  }

  public static LintRule warning(Rule rule, Check check) {
    return new LintRule(rule, Weight.WARNING, check);
  }

  /// How to see it.
  @FunctionalInterface
  public interface Check {
    void look(TemplateDraft draft, Notes notes);

    /// This one and then the other.
    default Check and(Check other) {
      return (draft, notes) -> {
        look(draft, notes);
        other.look(draft, notes);
      };
    }

    /// This one, where the draft is like that.
    default Check where(java.util.function.Predicate<TemplateDraft> condition) {
      return (draft, notes) -> {
        if (condition.test(draft)) {
          look(draft, notes);
        }
      };
    }
  }

  /// What the provider will do about it.
  public enum Weight {
    /// It refuses the template.
    FAULT,
    /// It may take it otherwise than it was meant.
    WARNING
  }
}
