package dev.casement.meta.messaging;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.port.channel.HealthCheck;
import dev.casement.meta.GraphCall;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphReply;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Asks who the token speaks for: an account works if that is the account itself.
public final class MessagingHealth implements HealthCheck {

  private final GraphClient graph;
  private final MessagingRoute.Finder routes;
  private final GraphErrors errors;
  private final Function<ChannelAccount, String> fields;

  /// @param routes to the node that is asked
  /// @param fields what is asked of it; `user_id`, or else `id`, must turn out to be the account's
  public MessagingHealth(
      GraphClient graph,
      MessagingRoute.Finder routes,
      GraphErrors errors,
      Function<ChannelAccount, String> fields) {
    this.graph = graph;
    this.routes = routes;
    this.errors = errors;
    this.fields = fields;
  }

  @Override
  public Optional<Failure> check(ConnectedAccount account) {
    MessagingRoute route = routes.of(account);
    Map<String, String> query = Map.of("fields", fields.apply(account.account()));
    GraphReply reply = graph.call(route.access(), GraphCall.get(route.node(), query));
    if (!(reply instanceof GraphReply.Answered(int status, var json, var _))
        || status >= 300
        || json.has("error")) {
      return Optional.of(errors.failure(reply));
    }
    String expected = account.account().externalId();
    Optional<String> told = json.text("user_id").or(() -> json.text("id"));
    return told.filter(expected::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            errors.failure(
                FailureKind.CREDENTIALS,
                "credentials",
                Failure.Who.ADMIN,
                "The token speaks for " + told.orElse("nobody")));
  }
}
