package dev.casement.app.sandbox;

import dev.casement.app.sandbox.StandIns.Played;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandIn.Answer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The provider's side of the sandbox: hands each request to the stand-in it is for, spoils it
/// where a fault was asked for, and remembers it. Thread-safe.
final class Provider {

  private static final Pattern VERSIONED = Pattern.compile("/(v\\d+(?:\\.\\d+)?)(/.*)?");

  /// Graph's code for a path that leads to nothing.
  private static final int NO_SUCH_OBJECT = 100;

  private static final int UNSUPPORTED_PATH = 33;

  /// Graph's code for an error without a reason.
  private static final int UNKNOWN_ERROR = 1;

  private final StandIns standIns;
  private final Faults faults;
  private final Courier courier;
  private final RequestLog log;
  private final InstantSource clock;

  Provider(StandIns standIns, Faults faults, Courier courier, RequestLog log, InstantSource clock) {
    this.standIns = standIns;
    this.faults = faults;
    this.courier = courier;
    this.log = log;
    this.clock = clock;
  }

  /// Answers a request.
  ///
  /// @param path after the base address, with or without a version
  /// @param headers by lower-case name
  Reply answer(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      byte[] body) {
    Matcher versioned = VERSIONED.matcher(path);
    boolean named = versioned.matches();
    String plain = named ? Optional.ofNullable(versioned.group(2)).orElse("/") : path;
    String version = named ? versioned.group(1) : "";
    StandIn.Request request = new StandIn.Request(method, plain, version, query, headers, body);
    Reply reply =
        faults
            .ofRequest(standIns.named(plain), plain, standIns.isUpkeep(request))
            .map(fault -> spoiled(fault, request))
            .orElseGet(() -> done(request));
    log.add(
        new RequestLog.Received(
            method, path, Transcript.of(body), clock.instant(), reply.status()));
    return reply;
  }

  private Reply spoiled(Fault fault, StandIn.Request request) {
    return switch (fault.kind()) {
      case TIMEOUT -> new Reply.Silence();
      case LOSE_ANSWER -> new Reply.Lost(done(request).then());
      case HTTP_500 -> bare(500, Map.of());
      case HTTP_429 -> bare(429, Map.of("Retry-After", "1"));
      case GRAPH_ERROR -> error(request, fault.code().orElse(UNKNOWN_ERROR), fault.subcode());
      case WEBHOOK_REPEAT, WEBHOOK_DELAY, WEBHOOK_REORDER ->
          throw new IllegalStateException(fault.kind() + " strikes no request");
    };
  }

  private Reply.Answered done(StandIn.Request request) {
    for (Played played : standIns.all()) {
      Optional<Answer> answer = played.standIn().handle(request);
      if (answer.isPresent()) {
        return answered(answer.get(), then(played, answer.get().then()));
      }
    }
    return error(request, NO_SUCH_OBJECT, Optional.of(UNSUPPORTED_PATH));
  }

  private Runnable then(Played played, List<StandIn.Webhook> webhooks) {
    return webhooks.isEmpty() ? () -> {} : courier.announce(played.id(), webhooks)::go;
  }

  private Reply.Answered error(StandIn.Request request, int code, Optional<Integer> subcode) {
    return standIns
        .nearest(request.path())
        .map(played -> answered(played.standIn().error(code, subcode), () -> {}))
        .orElseGet(() -> bare(404, Map.of()));
  }

  private static Reply.Answered answered(Answer answer, Runnable then) {
    return new Reply.Answered(answer, Map.of(), then);
  }

  private static Reply.Answered bare(int status, Map<String, String> headers) {
    Answer answer = new Answer(status, "text/plain; charset=utf-8", new byte[0], List.of());
    return new Reply.Answered(answer, headers, () -> {});
  }
}
