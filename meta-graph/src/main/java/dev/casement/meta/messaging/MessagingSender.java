package dev.casement.meta.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.port.channel.MessageSender;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.channel.Traffic;
import dev.casement.meta.GraphCall;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sends through the Send API: a request for each part, the next only after the one before was
/// accepted.
public final class MessagingSender implements MessageSender {

  private final GraphClient graph;
  private final MessagingRoute.Finder routes;
  private final MessagingPayload payload;
  private final GraphErrors errors;

  public MessagingSender(
      GraphClient graph,
      MessagingRoute.Finder routes,
      MessagingPayload payload,
      GraphErrors errors) {
    this.graph = graph;
    this.routes = routes;
    this.payload = payload;
    this.errors = errors;
  }

  @Override
  public SendOutcome send(SendRequest request, Traffic traffic) {
    List<ObjectNode> bodies = payload.requests(request);
    if (bodies.isEmpty()) {
      return new SendOutcome.Rejected(
          errors.failure(
              FailureKind.CONTENT,
              "content",
              Failure.Who.AGENT,
              "This channel cannot carry " + request.content().type()));
    }
    MessagingRoute route = routes.of(request.from());
    List<String> sent = new ArrayList<>();
    Optional<CustomerAddress> address = Optional.empty();
    for (ObjectNode body : bodies) {
      if (!sent.isEmpty()) {
        traffic.awaitTurn();
      }
      GraphReply reply =
          graph.call(route.access(), GraphCall.post(route.messages(), body), traffic);
      Optional<Receipt> receipt = Receipt.of(reply, body, request);
      if (receipt.isEmpty()) {
        return sent.isEmpty()
            ? errors.outcome(reply)
            : new SendOutcome.Accepted(sent, address, Optional.of(errors.failure(reply)));
      }
      sent.add(receipt.get().externalId());
      address = address.or(receipt.get()::address);
    }
    return new SendOutcome.Accepted(sent, address, Optional.empty());
  }

  /// What the provider confirms.
  private record Receipt(String externalId, Optional<CustomerAddress> address) {

    static Optional<Receipt> of(GraphReply reply, ObjectNode body, SendRequest request) {
      if (!(reply instanceof GraphReply.Answered(int status, var json, var _))
          || status >= 300
          || json.has("error")) {
        return Optional.empty();
      }
      Optional<CustomerAddress> address = json.text("recipient_id").map(CustomerAddress::userId);
      // A reaction gets no id of its own, so it goes under ours.
      boolean shown = body.has(MessagingRequests.SENDER_ACTION);
      Optional<String> id =
          json.text("message_id")
              .or(() -> address.filter(_ -> shown).map(_ -> request.reference().value()));
      return id.map(externalId -> new Receipt(externalId, address));
    }
  }
}
