package dev.casement.app.http;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.store.DeletionLog;
import dev.casement.core.usecase.Language;
import dev.casement.core.usecase.LoseAccess;
import dev.casement.core.usecase.TakeDeletionRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// `/webhooks/{channel}/data-deletion` and `/deauthorize`: what providers pass on from people who
/// had logged in at them, answered only when it is durable; and the page on which whoever asked for
/// a deletion sees what came of it.
final class SignedRequestsApi implements Resource {
  private static final String PAGE = "/data-deletion/";

  private final TakeDeletionRequest deletion;
  private final LoseAccess loss;
  private final DeletionLog log;
  private final Optional<URI> publicUrl;

  SignedRequestsApi(
      TakeDeletionRequest deletion, LoseAccess loss, DeletionLog log, Optional<URI> publicUrl) {
    this.deletion = deletion;
    this.loss = loss;
    this.log = log;
    this.publicUrl = publicUrl;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .post("/webhooks/{channel}/data-deletion", this::delete)
        .post("/webhooks/{channel}/deauthorize", this::deauthorize)
        .get(PAGE + "{code}", this::page);
  }

  private Response delete(Request request) {
    Optional<ChannelId> channel = channel(request);
    if (channel.isEmpty()) {
      return unknown();
    }
    return switch (deletion.take(channel.get(), request.body())) {
      case TakeDeletionRequest.Answer.Kept(String code) ->
          Response.json(
              200,
              Json.object()
                  .put("url", address(request) + PAGE + code)
                  .put("confirmation_code", code));
      case TakeDeletionRequest.Answer.NotSigned _ -> notSigned();
      case TakeDeletionRequest.Answer.Malformed(String why) -> malformed(why);
      case TakeDeletionRequest.Answer.NoSuchAddress _ -> unknown();
    };
  }

  private Response deauthorize(Request request) {
    Optional<ChannelId> channel = channel(request);
    if (channel.isEmpty()) {
      return unknown();
    }
    return switch (loss.lose(channel.get(), request.body())) {
      case LoseAccess.Answer.Marked _ -> Response.empty(200);
      case LoseAccess.Answer.NotSigned _ -> notSigned();
      case LoseAccess.Answer.Malformed(String why) -> malformed(why);
      case LoseAccess.Answer.NoSuchAddress _ -> unknown();
    };
  }

  private Response page(Request request) {
    Language language = Language.of(request.header("Accept-Language").orElse(""));
    return log.request(request.parameter("code"))
        .map(found -> DeletionPage.of(found, language))
        .orElseGet(() ->
            Response.problem(ProblemType.NOT_FOUND.with("There is no request under this code.")));
  }

  /// Where people reach us: as the operator says, else as the provider just did.
  private String address(Request request) {
    return publicUrl
        .map(url -> url.toString().replaceAll("/+$", ""))
        .orElseGet(() ->
            request.header("X-Forwarded-Proto").orElse("http")
                + "://"
                + request.header("Host").orElse("localhost"));
  }

  private static Optional<ChannelId> channel(Request request) {
    try {
      return Optional.of(new ChannelId(request.parameter("channel").toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Response notSigned() {
    return Response.problem(
            ProblemType.NOT_SIGNED.with(
                "No app secret configured for this channel gives this signature."))
        .header("WWW-Authenticate", "signed_request");
  }

  private static Response malformed(String why) {
    return Response.problem(ProblemType.BAD_REQUEST.with(why));
  }

  private static Response unknown() {
    return Response.problem(
        ProblemType.NOT_FOUND.with("No channel of this name passes on such requests."));
  }
}
