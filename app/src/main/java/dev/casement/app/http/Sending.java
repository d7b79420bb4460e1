package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.view.ConversationView;
import dev.casement.app.http.view.MessageView;
import dev.casement.app.json.DecisionJson;
import dev.casement.app.json.Json;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.Explanation;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.usecase.Explain;
import dev.casement.core.usecase.FieldFault;
import dev.casement.core.usecase.Idempotency;
import dev.casement.core.usecase.SendCommand;
import dev.casement.core.usecase.SendResult;
import java.util.Optional;
import java.util.function.BiFunction;

/// Puts into words what came of asking to send, whether into a conversation or to start one.
final class Sending {
  private final Readers readers;
  private final Explain explain;
  private final MessageView messages;
  private final ConversationView conversations;
  private final Once once;

  Sending(
      Readers readers,
      Explain explain,
      MessageView messages,
      ConversationView conversations,
      Once once) {
    this.readers = readers;
    this.explain = explain;
    this.messages = messages;
    this.conversations = conversations;
    this.once = once;
  }

  /// Writes the body of the answer to a message that was taken.
  interface Body extends BiFunction<Conversation, OutboundMessage, ObjectNode> {}

  /// The message alone.
  Body message(Call call) {
    return (_, message) -> messages.of(message, readers.of(call));
  }

  /// The conversation and its first message.
  Body start(Call call) {
    return (conversation, message) -> {
      ObjectNode tree = Json.object();
      tree.set("conversation", conversations.of(conversation, readers.onlooker(call)));
      tree.set("message", messages.of(message, readers.of(call)));
      return tree;
    };
  }

  /// The request's idempotency key with the answer to keep under it.
  Optional<Idempotency> idempotency(Call call, Body body) {
    return IdempotencyKey.of(call.request())
        .map(key ->
            new Idempotency(
                key.scope(),
                key.key(),
                key.fingerprint(),
                (conversation, message) ->
                    once.kept(
                        call.company(),
                        key,
                        202,
                        location(message),
                        Json.print(body.apply(conversation, message)))));
  }

  /// The answer.
  ///
  /// @param prefix where the message stands in the request's body, with a dot; empty for the root
  Response answer(Call call, SendResult result, SendCommand command, Body body, String prefix) {
    return switch (result) {
      case SendResult.Taken(var conversation, var message) ->
          Response.json(202, body.apply(conversation, message))
              .header("Location", location(message));
      case SendResult.Refused refused -> refused(call, refused, command);
      case SendResult.Invalid(var faults) ->
          Response.problem(
              Problem.fields(
                  faults.stream()
                      .map(fault -> new FieldFault(prefix + fault.field(), fault.message()))
                      .toList()));
      case SendResult.Repeated(var kept) -> Once.again(kept);
      case SendResult.KeyReused _ -> Once.reused();
      case SendResult.NotUnclear(var message) -> Response.problem(notUnclear(message));
      case SendResult.Unknown(var what) -> unknown(what, prefix);
    };
  }

  private static Problem notUnclear(OutboundMessage message) {
    return ProblemType.CONFLICT.with(
        message
            .resending()
            .as()
            .map(id -> "The message was sent again already, as " + id + ".")
            .orElse(
                message.unclearSince().isPresent()
                    ? "It may still turn out whether the message arrived: see its resend_from."
                    : "It is known what became of the message; only what may or may not have"
                        + " arrived is sent again."));
  }

  private Response refused(Call call, SendResult.Refused refused, SendCommand command) {
    Explanation why =
        explain.explain(
            refused.decision(),
            SendProposal.of(
                refused.decision().asked().intent(), command.author().kind(), command.content()),
            refused.conversation(),
            call.mayPay(),
            readers.of(call));
    return Response.problem(Problem.blocked(why.message(), DecisionJson.write(why)));
  }

  /// What somebody is told who is no administrator.
  static Response mayNotOverride() {
    return Response.problem(
        ProblemType.FORBIDDEN.with("Only an administrator of the company may override a budget."));
  }

  private static Response unknown(String what, String prefix) {
    if (!prefix.isEmpty()) {
      return Response.problem(
          Missing.of(what, what.equals("contact") ? "customer.contact_id" : "account_id"));
    }
    return Response.problem(
        what.equals("account")
            ? ProblemType.CONFLICT.with("The account of this conversation was removed.")
            : Missing.of(what));
  }

  private static String location(OutboundMessage message) {
    return "/v1/messages/" + message.id();
  }
}
