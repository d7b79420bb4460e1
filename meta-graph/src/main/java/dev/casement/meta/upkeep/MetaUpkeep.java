package dev.casement.meta.upkeep;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.port.channel.AccountUpkeep;
import dev.casement.meta.GraphAccess;
import dev.casement.meta.GraphCall;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphError;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphReply;
import dev.casement.meta.Json;
import dev.casement.meta.media.HeaderSamples;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Keeps accounts at Meta in order.
public final class MetaUpkeep implements AccountUpkeep {

  private final GraphClient graph;
  private final UpkeepRoute.Finder routes;
  private final GraphErrors errors;
  private final InstantSource clock;

  public MetaUpkeep(
      GraphClient graph, UpkeepRoute.Finder routes, GraphErrors errors, InstantSource clock) {
    this.graph = graph;
    this.routes = routes;
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  public Optional<Failure> subscribe(ConnectedAccount account) {
    UpkeepRoute route = routes.of(account);
    if (route.node().isEmpty()) {
      return Optional.of(
          errors.failure(
              FailureKind.SET_UP,
              "subscription_unnamed",
              Failure.Who.ADMIN,
              "no setting names what is to be subscribed"));
    }
    Map<String, String> query =
        route.fields().isEmpty()
            ? Map.of()
            : Map.of("subscribed_fields", String.join(",", route.fields()));
    GraphReply reply =
        graph.call(
            route.access(),
            new GraphCall(
                GraphCall.Method.POST,
                route.node().get() + "/subscribed_apps",
                query,
                Optional.empty()));
    return isSuccess(reply) ? Optional.empty() : Optional.of(errors.failure(reply, "subscription"));
  }

  private static boolean isSuccess(GraphReply reply) {
    return answer(reply).filter(json -> json.flag("success")).isPresent();
  }

  @Override
  public TokenLife token(ConnectedAccount account) {
    UpkeepRoute route = routes.of(account);
    Optional<Secret> token = account.credentials().secret(Credentials.ACCESS_TOKEN);
    if (route.tokens() != UpkeepRoute.Tokens.TOLD || token.isEmpty()) {
      return new TokenLife.Untold();
    }
    GraphReply reply =
        graph.call(
            asApp(account, route.access()),
            GraphCall.get("debug_token", Map.of("input_token", token.get().reveal())));
    return answer(reply)
        .map(json -> json.at("data"))
        .filter(data -> data.has("is_valid"))
        .map(this::life)
        .orElseGet(TokenLife.Untold::new);
  }

  /// Meta tells about a token to the app it was made for; where nobody said which that is, to the
  /// token itself.
  private static GraphAccess asApp(ConnectedAccount account, GraphAccess access) {
    String app = account.account().settings().getOrDefault(HeaderSamples.APP_ID, "");
    Optional<Secret> secret = account.credentials().secret(Credentials.APP_SECRET);
    return app.isEmpty() || secret.isEmpty()
        ? access
        : new GraphAccess(
            access.base(),
            Optional.of(new Secret(app + "|" + secret.get().reveal())),
            Optional.empty());
  }

  private TokenLife life(Json data) {
    if (!data.flag("is_valid")) {
      return new TokenLife.Over(
          GraphError.of(data.at("error"))
              .map(error -> errors.failure(error, clock.instant()))
              .filter(failure -> failure.kind() == FailureKind.CREDENTIALS)
              .orElseGet(() ->
                  errors.failure(
                      FailureKind.CREDENTIALS,
                      "credentials",
                      Failure.Who.ADMIN,
                      data.at("error").textOrEmpty("message"))));
    }
    return data.number("expires_at")
        .filter(seconds -> seconds > 0)
        .<TokenLife>map(seconds -> new TokenLife.Ending(Instant.ofEpochSecond(seconds)))
        .orElseGet(TokenLife.Lasting::new);
  }

  @Override
  public Renewal renew(ConnectedAccount account) {
    UpkeepRoute route = routes.of(account);
    if (route.tokens() != UpkeepRoute.Tokens.RENEWED) {
      return new Renewal.NotOffered();
    }
    GraphReply reply =
        graph.call(
            route.access(),
            GraphCall.get("refresh_access_token", Map.of("grant_type", "ig_refresh_token")));
    Optional<Json> told = answer(reply);
    Optional<String> token = told.flatMap(json -> json.text("access_token"));
    Optional<Long> seconds = told.flatMap(json -> json.number("expires_in")).filter(s -> s > 0);
    return token.isPresent() && seconds.isPresent()
        ? new Renewal.Renewed(new Secret(token.get()), clock.instant().plusSeconds(seconds.get()))
        : new Renewal.Refused(errors.failure(reply));
  }

  private static Optional<Json> answer(GraphReply reply) {
    return reply instanceof GraphReply.Answered(int status, var json, var _)
            && status / 100 == 2
            && !json.has("error")
        ? Optional.of(json)
        : Optional.empty();
  }
}
