package dev.casement.core.domain.template.lint;

import dev.casement.core.domain.policy.Rule;
import java.util.List;

/// One thing about a draft that its provider will not take, or not as it was meant.
///
/// @param field dotted from the draft's root, such as `components.body.text`
/// @param key of the sentence
/// @param words what stands in the sentence
/// @param rule whose rule it is, with where that is written
public record Finding(
    String field, String key, List<String> words, Rule rule, LintRule.Weight weight) {

  public Finding {
    words = List.copyOf(words);
  }

  public boolean isFault() {
    return weight == LintRule.Weight.FAULT;
  }

  /// What is wrong and what would be right, in this language, else in English.
  public String sentence(String language) {
    return LintWords.sentence(language, key, words);
  }
}
