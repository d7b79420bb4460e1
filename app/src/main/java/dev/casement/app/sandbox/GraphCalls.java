package dev.casement.app.sandbox;

import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.time.Pause;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// The base address of the played Graph API.
final class GraphCalls implements Resource {

  static final String ADDRESS = "/sandbox/graph";

  /// Enough for any file that WhatsApp takes.
  private static final int BODY_LIMIT = 101 << 20;

  /// Longer than anybody waits for an answer.
  private static final Duration NEVER = Duration.ofSeconds(60);

  private final Provider provider;
  private final Pause pause;

  GraphCalls(Provider provider, Pause pause) {
    this.provider = provider;
    this.pause = pause;
  }

  @Override
  public void addTo(Routes routes) {
    routes.any(ADDRESS + "/{path...}", BODY_LIMIT, this::answer);
  }

  private Response answer(Request request) {
    Map<String, String> query =
        request.query().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getLast()));
    Reply reply =
        provider.answer(
            request.method(),
            "/" + request.parameter("path"),
            query,
            request.headers(),
            request.body());
    return switch (reply) {
      case Reply.Answered(Answer answer, var headers, var then) -> answered(answer, headers, then);
      case Reply.Lost(var then) -> {
        then.run();
        yield Response.cut();
      }
      case Reply.Silence _ ->
          Response.stream(
              "text/plain",
              _ -> {
                pause.forTime(NEVER);
                throw new IOException("silent on purpose");
              });
    };
  }

  /// The answer with its length told, so that the caller has all of it before the webhooks leave.
  private static Response answered(Answer answer, Map<String, String> headers, Runnable then) {
    Response.Streaming body =
        sink -> {
          try {
            sink.write(answer.body());
          } finally {
            then.run();
          }
        };
    Response response =
        new Response(answer.status(), headers, new Response.Body.Streamed(body))
            .header("Content-Type", answer.contentType())
            .header("Content-Length", Integer.toString(answer.body().length));
    return response;
  }
}
