package dev.casement.adapter.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.port.channel.Blocking;
import dev.casement.meta.GraphCall;
import dev.casement.meta.GraphError;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphReply;
import dev.casement.meta.Json;
import java.time.InstantSource;
import java.util.Optional;

/// Blocks customers at WhatsApp. Only who wrote within the last day can be blocked. What is wrong
/// with one of them stands beside that one; the error above all only says that something is.
final class WhatsAppBlocking implements Blocking {

  private final WhatsAppGraph graph;
  private final GraphErrors errors;
  private final InstantSource clock;

  WhatsAppBlocking(WhatsAppGraph graph, GraphErrors errors, InstantSource clock) {
    this.graph = graph;
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  public Optional<Failure> block(ConnectedAccount account, CustomerAddress customer) {
    return call(account, customer, GraphCall.Method.POST);
  }

  @Override
  public Optional<Failure> unblock(ConnectedAccount account, CustomerAddress customer) {
    return call(account, customer, GraphCall.Method.DELETE);
  }

  private Optional<Failure> call(
      ConnectedAccount account, CustomerAddress customer, GraphCall.Method method) {
    GraphReply reply = graph.blocked(account, method, body(customer));
    if (!(reply instanceof GraphReply.Answered(int status, var json, var _))) {
      return Optional.of(errors.failure(reply));
    }
    Optional<GraphError> one =
        json.at("block_users").items("failed_users").stream()
            .flatMap(failed -> failed.items("errors").stream())
            .flatMap(error -> error(error).stream())
            .findFirst();
    if (one.isPresent()) {
      return one.map(error -> errors.failure(error, clock.instant()));
    }
    return status / 100 == 2 && !json.has("error")
        ? Optional.empty()
        : Optional.of(errors.failure(reply));
  }

  private static Optional<GraphError> error(Json error) {
    return error
        .number("code")
        .or(() -> error.number("error_code"))
        .map(code ->
            new GraphError(
                code.intValue(),
                Optional.empty(),
                error.text("message").or(() -> error.text("title")).orElse(""),
                error.at("error_data").textOrEmpty("details"),
                false));
  }

  private static ObjectNode body(CustomerAddress customer) {
    ObjectNode body = Json.object().put("messaging_product", "whatsapp");
    ObjectNode user = body.putArray("block_users").addObject();
    switch (customer.kind()) {
      case PHONE -> user.put("user", "+" + customer.value());
      case USER_ID, PARENT_USER_ID, GROUP -> user.put("user_id", customer.value());
    }
    return body;
  }
}
