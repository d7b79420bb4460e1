package dev.casement.adapter.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.port.channel.MessageSender;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.channel.Traffic;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphReply;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;

/// Sends a message in one request, and reads what WhatsApp says to it. Taken is not delivered: that
/// is told by webhook.
final class WhatsAppSender implements MessageSender {

  private final WhatsAppGraph graph;
  private final GraphErrors errors;

  WhatsAppSender(WhatsAppGraph graph, GraphErrors errors) {
    this.graph = graph;
    this.errors = errors;
  }

  @Override
  public SendOutcome send(SendRequest request, Traffic traffic) {
    Optional<ObjectNode> payload = WhatsAppPayload.of(request);
    return payload.isEmpty()
        ? new SendOutcome.Rejected(notSendable(request))
        : outcome(graph.messages(request.from(), payload.get(), traffic));
  }

  private SendOutcome outcome(GraphReply reply) {
    return accepted(reply).orElseGet(() -> errors.outcome(reply));
  }

  private static Optional<SendOutcome> accepted(GraphReply reply) {
    return reply instanceof GraphReply.Answered(int status, var json, var _)
            && status / 100 == 2
            && !json.has("error")
        ? json.items("messages").stream()
            .flatMap(message -> message.text("id").stream())
            .findFirst()
            .map(id -> new SendOutcome.Accepted(List.of(id), address(json), Optional.empty()))
        : Optional.empty();
  }

  /// The number as WhatsApp has it may differ from the one written to (Brazil, Mexico).
  private static Optional<CustomerAddress> address(Json answer) {
    return answer.items("contacts").stream()
        .flatMap(
            contact -> Customers.addresses(contact.text("wa_id"), contact.text("user_id")).stream())
        .findFirst();
  }

  private Failure notSendable(SendRequest request) {
    return errors.failure(
        FailureKind.CONTENT,
        "type_unsupported",
        Failure.Who.AGENT,
        "WhatsApp sends no " + request.content().type());
  }
}
