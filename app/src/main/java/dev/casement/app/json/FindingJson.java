package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.template.lint.Finding;

/// What was found in a draft of a template, for one reader.
public final class FindingJson {

  private FindingJson() {}

  /// `{field, message, rule, source}`.
  public static ObjectNode show(Finding finding, String language) {
    return Json.object()
        .put("field", finding.field())
        .put("message", finding.sentence(language))
        .put("rule", finding.rule().id())
        .put("source", finding.rule().source());
  }
}
