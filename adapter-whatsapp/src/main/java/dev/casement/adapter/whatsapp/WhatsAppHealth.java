package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.port.channel.HealthCheck;
import dev.casement.meta.GraphError;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphReply;
import dev.casement.meta.Json;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Asks WhatsApp whether the account's number is connected and may send.
final class WhatsAppHealth implements HealthCheck {

  private static final Map<String, String> FIELDS =
      Map.of("fields", "id,display_phone_number,verified_name,quality_rating,status,health_status");

  private final WhatsAppGraph graph;
  private final GraphErrors errors;
  private final InstantSource clock;

  WhatsAppHealth(WhatsAppGraph graph, GraphErrors errors, InstantSource clock) {
    this.graph = graph;
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  public Optional<Failure> check(ConnectedAccount account) {
    GraphReply reply = graph.read(account, account.account().externalId(), FIELDS);
    return reply instanceof GraphReply.Answered(int status, var number, var _)
            && status == 200
            && number.has("id")
        ? blocked(number).or(() -> disconnected(number))
        : Optional.of(errors.failure(reply));
  }

  private Optional<Failure> blocked(Json number) {
    Json health = number.at("health_status");
    if (!health.textOrEmpty("can_send_message").equals("BLOCKED")) {
      return Optional.empty();
    }
    return health.items("entities").stream()
        .flatMap(entity -> entity.items("errors").stream())
        .flatMap(error -> error.number("error_code").map(code -> named(code, error)).stream())
        .findFirst()
        .map(error -> errors.failure(error, clock.instant()))
        .or(() -> restricted("can_send_message is BLOCKED"));
  }

  private Optional<Failure> disconnected(Json number) {
    return number
        .text("status")
        .filter(status -> !status.equals("CONNECTED"))
        .flatMap(status -> restricted("the number's status is " + status));
  }

  private Optional<Failure> restricted(String detail) {
    return Optional.of(
        errors.failure(
            FailureKind.ACCOUNT_RESTRICTED, "account_restricted", Failure.Who.ADMIN, detail));
  }

  private static GraphError named(Long code, Json error) {
    return new GraphError(
        code.intValue(), Optional.empty(), error.textOrEmpty("error_description"), "", false);
  }
}
