package dev.casement.meta;

import dev.casement.core.domain.pacing.Usage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The headers by which Graph says how much of its limits is used up: `X-App-Usage` for the app,
/// `X-Business-Use-Case-Usage` for each business asset, both in percent, the latter with the
/// minutes until calls are taken again. Of several the one that is nearest its end counts.
final class UsageHeaders {

  private static final List<String> SHARES = List.of("call_count", "total_time", "total_cputime");
  private static final long LONGEST_MINUTES = Duration.ofDays(1).toMinutes();

  private UsageHeaders() {}

  /// What the headers of this reply tell.
  static Optional<Usage> in(GraphReply reply) {
    return switch (reply) {
      case GraphReply.Answered(int _, var _, var headers) -> in(headers);
      case GraphReply.Unreadable(int _, var headers, var _) -> in(headers);
      case GraphReply.NoConnection _, GraphReply.Lost _ -> Optional.empty();
    };
  }

  private static Optional<Usage> in(Map<String, String> headers) {
    Stream<Json> app = parsed(headers, "x-app-usage");
    Stream<Json> business =
        parsed(headers, "x-business-use-case-usage")
            .flatMap(all -> all.node().valueStream())
            .flatMap(asset -> new Json(asset).items().stream());
    return Stream.concat(app, business)
        .filter(Json::isObject)
        .map(UsageHeaders::usage)
        .reduce(UsageHeaders::nearer);
  }

  private static Stream<Json> parsed(Map<String, String> headers, String name) {
    return Optional.ofNullable(headers.get(name))
        .flatMap(value -> Json.parse(value.getBytes(StandardCharsets.UTF_8)))
        .stream();
  }

  private static Usage usage(Json told) {
    double percent =
        SHARES.stream().mapToDouble(name -> told.decimal(name).orElse(0)).max().orElse(0);
    Optional<Duration> regained =
        told.number("estimated_time_to_regain_access")
            .filter(minutes -> minutes > 0)
            .map(minutes -> Duration.ofMinutes(Math.min(minutes, LONGEST_MINUTES)));
    return new Usage(percent / 100, regained);
  }

  private static Usage nearer(Usage one, Usage other) {
    Optional<Duration> regained =
        Stream.concat(one.regainedIn().stream(), other.regainedIn().stream())
            .max(Duration::compareTo);
    return new Usage(Math.max(one.share(), other.share()), regained);
  }
}
