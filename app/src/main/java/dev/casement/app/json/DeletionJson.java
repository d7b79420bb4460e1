package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.privacy.DeletionRequest;
import dev.casement.core.domain.privacy.DeletionRequest.Outcome;
import java.time.Instant;

/// What somebody asked to have deleted, kept for the store.
public final class DeletionJson {

  private DeletionJson() {}

  /// Without its code and when it came.
  public static ObjectNode write(DeletionRequest request) {
    ObjectNode tree = Json.object();
    tree.set("companies", Json.texts(request.companies().stream().map(CompanyId::value).toList()));
    tree.put("channel", request.channel().value()).put("user_id", request.userId());
    request
        .outcome()
        .ifPresent(outcome ->
            tree.putObject("outcome")
                .put("at", Json.instant(outcome.at()))
                .put("people", outcome.people()));
    return tree;
  }

  /// Reads what [#write] wrote.
  public static DeletionRequest read(String code, Instant receivedAt, Members tree) {
    return new DeletionRequest(
        code,
        tree.texts("companies").stream().map(CompanyId::new).toList(),
        new ChannelId(tree.text("channel")),
        tree.text("user_id"),
        receivedAt,
        tree.maybeObject("outcome")
            .map(outcome -> new Outcome(outcome.instant("at"), (int) outcome.number("people"))));
  }
}
