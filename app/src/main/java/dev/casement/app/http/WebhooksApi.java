package dev.casement.app.http;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.usecase.AnswerHandshake;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.ReceiveWebhook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// `/webhooks/{channel}`: what the providers call. The answer to a webhook has no body, and comes
/// only when the event is durable.
final class WebhooksApi implements Resource {
  private static final String PATH = "/webhooks/{channel}";

  /// Providers send up to 3 MB.
  private static final int BODY_LIMIT = 4 << 20;

  private final Channels channels;
  private final AnswerHandshake handshake;
  private final ReceiveWebhook receive;

  WebhooksApi(Channels channels, AnswerHandshake handshake, ReceiveWebhook receive) {
    this.channels = channels;
    this.handshake = handshake;
    this.receive = receive;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(PATH, this::handshake).on("POST", PATH, BODY_LIMIT, this::receive);
  }

  private Response handshake(Request request) {
    Optional<ChannelId> channel = channel(request);
    if (channel.isEmpty()) {
      return unknown();
    }
    Map<String, String> query = new LinkedHashMap<>();
    request.query().forEach((name, values) -> query.put(name, values.getFirst()));
    return handshake
        .answer(channel.get(), query)
        .map(Response::text)
        .orElseGet(() ->
            Response.problem(
                ProblemType.WRONG_VERIFY_TOKEN.with(
                    "No account on this channel has this verify token.")));
  }

  private Response receive(Request request) {
    Optional<ChannelId> channel = channel(request);
    if (channel.isEmpty()) {
      return unknown();
    }
    return switch (receive.receive(channel.get(), request.headers(), request.body())) {
      case KEPT -> Response.empty(200);
      case NOT_SIGNED ->
          Response.problem(
                  ProblemType.NOT_SIGNED.with(
                      "No app secret configured for this channel gives this signature."))
              .header("WWW-Authenticate", "X-Hub-Signature-256");
      case NO_SUCH_CHANNEL -> unknown();
    };
  }

  private Optional<ChannelId> channel(Request request) {
    return channels.all().stream()
        .map(channel -> channel.descriptor().id())
        .filter(id -> id.value().equals(request.parameter("channel")))
        .findFirst();
  }

  private static Response unknown() {
    return Response.problem(ProblemType.NOT_FOUND.with("No channel of this name is installed."));
  }
}
