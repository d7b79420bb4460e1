package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Explanation;
import java.util.List;

/// A decision as the API shows it. To its members belong, beyond what the API names, `manner`,
/// `until`, `warnings` and `overruled` of an allowed one and `limit` of a blocked one.
public final class DecisionJson {

  private DecisionJson() {}

  /// A decision alone: without message, without price, and with remedies by kind.
  public static ObjectNode write(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed -> write(allowed);
      case Decision.Blocked blocked -> write(blocked);
    };
  }

  /// A decision with its explanation.
  public static ObjectNode write(Explanation explanation) {
    ObjectNode tree = write(explanation.decision());
    tree.put("message", explanation.message());
    tree.set("remedies", Json.array(explanation.remedies(), RemedyJson::write));
    Json.put(tree, "instead", explanation.instead());
    explanation
        .cost()
        .ifPresentOrElse(
            cost -> tree.set("cost", QuoteJson.write(cost)), () -> tree.putNull("cost"));
    return tree;
  }

  private static ObjectNode write(Decision.Allowed allowed) {
    String reason = Words.of(allowed.reason());
    ObjectNode tree = begin("allowed", allowed.certainty(), allowed);
    tree.put("reason", reason);
    tree.set("reasons", Json.texts(List.of(reason)));
    tree.set("window", WindowJson.write(allowed.window()));
    tree.set("remedies", Json.array());
    tree.set("manner", MannerJson.write(allowed.manner()));
    Json.put(tree, "until", allowed.until().map(Json::instant));
    if (!allowed.warnings().isEmpty()) {
      tree.set("warnings", Words.of(allowed.warnings()));
    }
    allowed
        .overruled()
        .ifPresent(
            who -> tree.putObject("overruled").put("by", who.by()).put("reason", who.reason()));
    return tree;
  }

  private static ObjectNode write(Decision.Blocked blocked) {
    ObjectNode tree = begin("blocked", Decision.Certainty.SURE, blocked);
    tree.put("reason", Words.of(blocked.reason()));
    tree.set("reasons", Words.of(blocked.reasons()));
    tree.set("window", WindowJson.write(blocked.window()));
    tree.set("remedies", Json.array(blocked.remedies(), RemedyJson::write));
    blocked.limit().ifPresent(limit -> tree.set("limit", limit(limit)));
    return tree;
  }

  private static ObjectNode begin(String outcome, Decision.Certainty certainty, Decision decision) {
    Decision.Asked asked = decision.asked();
    ObjectNode tree = Json.object();
    tree.put("outcome", outcome);
    tree.put("certainty", Words.of(certainty));
    tree.put("channel", asked.channel().value());
    tree.set("intent", IntentJson.write(asked.intent()));
    tree.put("at", Json.instant(asked.at()));
    tree.set("rule", RuleJson.write(decision.rule()));
    return tree;
  }

  public static Decision read(Members decision) {
    Decision.Asked asked =
        new Decision.Asked(
            new ChannelId(decision.text("channel")),
            IntentJson.read(decision.object("intent")),
            decision.instant("at"));
    return switch (decision.text("outcome")) {
      case "allowed" -> allowed(asked, decision);
      case "blocked" -> blocked(asked, decision);
      default -> throw new ShapeException(decision.field("outcome"), "must be allowed or blocked");
    };
  }

  private static Decision allowed(Decision.Asked asked, Members decision) {
    return new Decision.Allowed(
        asked,
        decision.word("reason", AllowReason.class),
        RuleJson.read(decision.object("rule")),
        MannerJson.read(decision.object("manner")),
        decision.word("certainty", Decision.Certainty.class),
        WindowJson.read(decision.object("window")),
        decision.maybeInstant("until"),
        decision.words("warnings", Decision.Warning.class),
        decision
            .maybeObject("overruled")
            .map(who -> new Decision.Overruling(who.text("by"), who.text("reason"))));
  }

  private static Decision blocked(Decision.Asked asked, Members decision) {
    return new Decision.Blocked(
        asked,
        decision.words("reasons", BlockReason.class),
        RuleJson.read(decision.object("rule")),
        decision.objects("remedies", RemedyJson::read),
        WindowJson.read(decision.object("window")),
        decision.maybeObject("limit").map(DecisionJson::limit));
  }

  private static ObjectNode limit(ContentLimit limit) {
    return Json.object()
        .put("field", limit.field())
        .put("limit", limit.limit())
        .put("actual", limit.actual())
        .put("unit", limit.unit());
  }

  private static ContentLimit limit(Members limit) {
    return new ContentLimit(
        limit.text("field"),
        (long) limit.number("limit"),
        (long) limit.number("actual"),
        limit.text("unit"));
  }
}
