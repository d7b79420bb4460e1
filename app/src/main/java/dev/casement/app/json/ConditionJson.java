package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble;
import java.time.Instant;

/// How an account fares, kept for the store; its troubles also shown to one reader.
public final class ConditionJson {

  private ConditionJson() {}

  /// For a reader: `{about, since, error}`.
  public static ObjectNode show(Trouble trouble, String language) {
    ObjectNode tree = begin(trouble);
    tree.set("error", FailureJson.show(trouble.failure(), language));
    return tree;
  }

  /// For the store, without whose it is and when it is due.
  public static ObjectNode write(AccountCondition condition) {
    ObjectNode tree = Json.object();
    Json.put(tree, "checked_at", condition.checkedAt().map(Json::instant));
    tree.put("subscribed", condition.subscribed());
    Json.put(tree, "token_ends_at", condition.tokenEndsAt().map(Json::instant));
    tree.set("troubles", Json.array(condition.troubles(), ConditionJson::write));
    return tree;
  }

  private static ObjectNode write(Trouble trouble) {
    ObjectNode tree = begin(trouble);
    tree.set("failure", FailureJson.write(trouble.failure()));
    return tree;
  }

  private static ObjectNode begin(Trouble trouble) {
    return Json.object()
        .put("about", Words.of(trouble.about()))
        .put("since", Json.instant(trouble.since()));
  }

  /// Reads what [#write] wrote.
  public static AccountCondition read(
      CompanyId company, AccountId account, Instant dueAt, Members tree) {
    return new AccountCondition(
        company,
        account,
        dueAt,
        tree.maybeInstant("checked_at"),
        tree.flag("subscribed"),
        tree.maybeInstant("token_ends_at"),
        tree.objects(
            "troubles",
            trouble ->
                new Trouble(
                    trouble.word("about", Trouble.About.class),
                    trouble.instant("since"),
                    FailureJson.read(trouble.object("failure")))));
  }
}
