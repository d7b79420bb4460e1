package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.policy.Rule;

/// A rule: `{id, title, from, until, source}`.
public final class RuleJson {

  private RuleJson() {}

  public static ObjectNode write(Rule rule) {
    ObjectNode tree = Json.object().put("id", rule.id()).put("title", rule.title());
    Json.putOrNull(tree, "from", rule.from().map(Json::instant));
    Json.putOrNull(tree, "until", rule.until().map(Json::instant));
    return tree.put("source", rule.source());
  }

  public static Rule read(Members rule) {
    return new Rule(
        rule.text("id"),
        rule.text("title"),
        rule.maybeInstant("from"),
        rule.maybeInstant("until"),
        rule.text("source"));
  }
}
