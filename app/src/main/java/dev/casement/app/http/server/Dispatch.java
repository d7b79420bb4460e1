package dev.casement.app.http.server;

import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemException;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.core.port.store.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the endpoint of a request, and makes an answer of whatever it throws.
final class Dispatch {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Routes routes;
  private final Semaphore room;

  /// @param mostAtOnce how many requests are worked on at a time; a request whose body is still on
  ///   its way is none of them, so slow clients take no room from the others
  Dispatch(Routes routes, int mostAtOnce) {
    this.routes = routes;
    this.room = new Semaphore(mostAtOnce);
  }

  /// A request whose body is still to be read.
  interface Incoming {
    String method();

    /// The path as it came, encoded.
    String rawPath();

    /// The body read whole, and all the rest.
    ///
    /// @throws ProblemException where the body is longer than the target takes
    Request read(Routes.Target target, Map<String, String> names);

    /// Takes in what an endpoint left unread of the body, so that a client that is still sending
    /// gets to read its answer.
    void finish();
  }

  /// The answer, and the route that gave it.
  record Answered(String route, Response response) {}

  Answered answer(Incoming incoming) {
    String route = "none";
    try {
      Routes.Found found = routes.find(incoming.method(), Percent.segments(incoming.rawPath()));
      return switch (found) {
        case Routes.Found.Hit(var target, var names) -> {
          route = target.template();
          yield new Answered(route, answer(incoming, target, names));
        }
        case Routes.Found.OtherMethods(var allowed) ->
            new Answered(route, otherMethod(incoming.method(), String.join(", ", allowed)));
        case Routes.Found.Nothing _ ->
            new Answered(
                route, Response.problem(ProblemType.NOT_FOUND.with("Nothing is at this address.")));
      };
    } catch (Throwable trouble) {
      // Errors too: the client of this one request is owed an answer, and the operator a trace.
      return new Answered(route, Response.problem(problem(trouble, incoming.method(), route)));
    }
  }

  private Response answer(Incoming incoming, Routes.Target target, Map<String, String> names)
      throws Exception {
    Request request = incoming.read(target, names);
    if (!room.tryAcquire()) {
      return full();
    }
    try {
      return target.endpoint().answer(request);
    } finally {
      room.release();
      if (target.takesFile()) {
        incoming.finish();
      }
    }
  }

  private static Response full() {
    return Response.problem(
        ProblemType.UNAVAILABLE
            .with("More requests are being worked on than this server takes at a time.")
            .retryAfter(Duration.ofSeconds(1)));
  }

  private static Response otherMethod(String method, String allowed) {
    Response answer =
        method.equals("OPTIONS")
            ? Response.empty(204)
            : Response.problem(
                ProblemType.METHOD_NOT_ALLOWED.with("This address takes " + allowed + "."));
    return answer.header("Allow", allowed);
  }

  private static Problem problem(Throwable trouble, String method, String route) {
    return switch (trouble) {
      case ProblemException known -> known.problem();
      case StoreUnavailable busy -> {
        LOG.warn("{} {}: the store is not available: {}", method, route, busy.getMessage());
        yield ProblemType.UNAVAILABLE
            .with("The store takes nothing for the moment; nothing was kept.")
            .retryAfter(SOON);
      }
      case InterruptedException _ -> {
        Thread.currentThread().interrupt();
        yield ProblemType.UNAVAILABLE.with("The server is stopping.").retryAfter(SOON);
      }
      default -> {
        String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        LOG.error("incident {}: {} {}", incident, method, route, trouble);
        yield ProblemType.INTERNAL.with("Incident " + incident + ".");
      }
    };
  }

  /// The problem document of trouble that came before there was a request to speak of.
  static byte[] early(ProblemType type, String detail) {
    return type.with(detail).toJson().toString().getBytes(StandardCharsets.UTF_8);
  }
}
