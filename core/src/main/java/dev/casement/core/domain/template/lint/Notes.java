package dev.casement.core.domain.template.lint;

import java.util.ArrayList;
import java.util.List;

/// What the check of one rule sees. Not thread-safe.
public final class Notes {

  private final LintRule rule;
  private final List<Finding> findings = new ArrayList<>();

  Notes(LintRule rule) {
    this.rule = rule;
  }

  /// Something is wrong here.
  ///
  /// @param field dotted from the draft's root, such as `components.body.text`
  /// @param key of the sentence in `lint_en.properties` and its translations
  /// @param words what stands in the sentence for `{0}`, `{1}` …
  public void add(String field, String key, Object... words) {
    List<String> texts = new ArrayList<>();
    for (Object word : words) {
      texts.add(word.toString());
    }
    findings.add(new Finding(field, key, texts, rule.rule(), rule.weight()));
  }

  List<Finding> findings() {
    return findings;
  }
}
