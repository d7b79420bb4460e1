package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.TemplatePull;
import java.time.Instant;

/// How an account's templates were last taken over, kept for the store and shown to a reader.
public final class TemplatePullJson {

  private TemplatePullJson() {}

  /// For a reader: `{account_id, state, synced_at, tried_at, next_at, count, error?}`.
  public static ObjectNode show(TemplatePull pull, String language) {
    ObjectNode tree = Json.object();
    tree.put("account_id", pull.account().value());
    tree.put("state", state(pull));
    Json.putOrNull(tree, "synced_at", pull.syncedAt().map(Json::instant));
    Json.putOrNull(tree, "tried_at", pull.triedAt().map(Json::instant));
    tree.put("next_at", Json.instant(pull.dueAt()));
    tree.put("count", pull.count());
    pull.failure().ifPresent(why -> tree.set("error", FailureJson.show(why, language)));
    return tree;
  }

  private static String state(TemplatePull pull) {
    return pull.failure().isPresent() ? "failed" : pull.syncedAt().isPresent() ? "synced" : "due";
  }

  /// For the store, without whose it is and when it is due.
  public static ObjectNode write(TemplatePull pull) {
    ObjectNode tree = Json.object();
    Json.put(tree, "tried_at", pull.triedAt().map(Json::instant));
    Json.put(tree, "synced_at", pull.syncedAt().map(Json::instant));
    tree.put("count", pull.count());
    tree.put("failures", pull.failures());
    pull.failure().ifPresent(why -> tree.set("failure", FailureJson.write(why)));
    return tree;
  }

  /// Reads what [#write] wrote.
  public static TemplatePull read(
      CompanyId company, AccountId account, Instant dueAt, Members tree) {
    return new TemplatePull(
        company,
        account,
        dueAt,
        tree.maybeInstant("tried_at"),
        tree.maybeInstant("synced_at"),
        tree.maybeWhole("count").map(Long::intValue).orElse(0),
        tree.maybeWhole("failures").map(Long::intValue).orElse(0),
        tree.maybeObject("failure").map(FailureJson::read));
  }
}
