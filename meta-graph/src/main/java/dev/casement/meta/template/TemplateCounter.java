package dev.casement.meta.template;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.port.channel.TemplateDesk.Answer;
import dev.casement.meta.GraphAccess;
import dev.casement.meta.GraphCall;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphReply;
import dev.casement.meta.Json;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Hands templates in at Graph, where they hang below a node: a business account, or a Page. Each
/// request is made once; Graph itself takes no second template of one name and language.
public final class TemplateCounter {

  /// What it says of a message is not meant here.
  private static final int PARAMETER = 100;

  private final GraphClient graph;
  private final GraphErrors errors;
  private final Function<ConnectedAccount, GraphAccess> access;

  public TemplateCounter(
      GraphClient graph, GraphErrors errors, Function<ConnectedAccount, GraphAccess> access) {
    this.graph = graph;
    this.errors = errors;
    this.access = access;
  }

  /// @param node below which the account's templates hang
  public Answer submit(ConnectedAccount account, String node, TemplateDraft draft) {
    GraphReply reply =
        graph.call(
            access.apply(account),
            GraphCall.post(node + "/message_templates", DraftPayload.create(draft)));
    return taken(reply)
        .filter(json -> json.has("id"))
        .<Answer>map(
            json -> new Answer.Taken(json.text("id"), json.text("status"), json.text("category")))
        .orElseGet(() -> not(reply));
  }

  public Answer edit(
      ConnectedAccount account, Template template, TemplateDraft draft, boolean withCategory) {
    return plain(
        graph.call(
            access.apply(account),
            GraphCall.post(template.externalId(), DraftPayload.edit(draft, withCategory))));
  }

  /// In its one language: the name alone would take it away in all.
  public Answer remove(ConnectedAccount account, String node, Template template) {
    return plain(
        graph.call(
            access.apply(account),
            new GraphCall(
                GraphCall.Method.DELETE,
                node + "/message_templates",
                Map.of("name", template.name(), "hsm_id", template.externalId()),
                Optional.empty())));
  }

  private Answer plain(GraphReply reply) {
    return taken(reply)
        .filter(json -> json.flag("success"))
        .<Answer>map(_ -> Answer.Taken.PLAINLY)
        .orElseGet(() -> not(reply));
  }

  private static Optional<Json> taken(GraphReply reply) {
    return reply instanceof GraphReply.Answered(int status, var json, var _) && status / 100 == 2
        ? Optional.of(json)
        : Optional.empty();
  }

  private Answer not(GraphReply reply) {
    return switch (errors.outcome(reply)) {
      case SendOutcome.Rejected(var failure) ->
          new Answer.Refused(
              failure.code() == PARAMETER && failure.kind() != FailureKind.TEMPLATE
                  ? errors.failure(reply, "template_refused")
                  : failure);
      case SendOutcome.Stopped(var failure) -> new Answer.Refused(failure);
      case SendOutcome.Deferred(var failure, var _, var _) -> new Answer.Refused(failure);
      case SendOutcome.Unknown(var failure) -> new Answer.Unclear(failure);
      case SendOutcome.Accepted _ -> throw new IllegalStateException("no message was sent");
    };
  }
}
