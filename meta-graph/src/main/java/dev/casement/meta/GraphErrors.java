package dev.casement.meta;

import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.Failure.Who;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.delivery.SendOutcome.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A channel's error table: from what Meta answered to what is done about it.
///
/// The rows stand in `errors.tsv` beside the class named at [#load], each as [ErrorRow] describes
/// it, their sentences in `error-texts.tsv` beside the same class or here. No code of Meta's stands
/// in a branch.
public final class GraphErrors {

  private static final int TOO_MANY_REQUESTS = 429;

  private final List<ErrorRow> rows;
  private final ErrorTexts texts;
  private final InstantSource clock;

  private GraphErrors(List<ErrorRow> rows, ErrorTexts texts, InstantSource clock) {
    this.rows = rows;
    this.texts = texts;
    this.clock = clock;
  }

  /// The table beside this class.
  public static GraphErrors load(Class<?> channel, InstantSource clock) {
    List<ErrorRow> rows =
        Table.read(channel, "errors.tsv").stream()
            .skip(1)
            .map(ErrorRow::of)
            .sorted(Comparator.comparingInt(ErrorRow::precision).reversed())
            .toList();
    ErrorTexts texts = ErrorTexts.load(channel);
    rows.forEach(row -> texts.of(row.text()));
    return new GraphErrors(rows, texts, clock);
  }

  /// What became of a send that was not answered as accepted; an answer of success lands here only
  /// when it lacked the id it should have had.
  public SendOutcome outcome(GraphReply reply) {
    return switch (reply) {
      case GraphReply.NoConnection(var detail) ->
          deferred(failure(FailureKind.UNREACHABLE, "unreachable", Who.META, detail), Lane.MESSAGE);
      case GraphReply.Lost(var detail) -> unknown(detail);
      case GraphReply.Unreadable(int status, var headers, var detail) ->
          status == TOO_MANY_REQUESTS
              ? throttled(RetryAfter.in(headers, clock.instant()), detail)
              : unknown(detail);
      case GraphReply.Answered(int status, var json, var headers) ->
          GraphError.inEnvelope(json)
              .map(error -> outcome(error, status, RetryAfter.in(headers, clock.instant())))
              .orElseGet(() ->
                  status == TOO_MANY_REQUESTS
                      ? throttled(RetryAfter.in(headers, clock.instant()), "HTTP 429")
                      : unknown("HTTP " + status + " without id or error"));
    };
  }

  /// What is wrong, where only that is asked and nothing was to be sent.
  public Failure failure(GraphReply reply) {
    return switch (outcome(reply)) {
      case SendOutcome.Rejected(var failure) -> failure;
      case SendOutcome.Deferred(var failure, var _, var _) -> failure;
      case SendOutcome.Stopped(var failure) -> failure;
      case SendOutcome.Unknown(var failure) -> failure;
      case SendOutcome.Accepted _ -> throw new IllegalStateException("an error is not acceptance");
    };
  }

  /// The same in other words, where it was no message that failed; only that a token is not
  /// accepted is said in its own.
  ///
  /// @param text the key of the sentence in `error-texts.tsv`
  public Failure failure(GraphReply reply, String text) {
    Failure plain = failure(reply);
    return plain.kind() == FailureKind.CREDENTIALS
        ? plain
        : new Failure(
            plain.code(),
            plain.subcode(),
            plain.kind(),
            texts.of(text),
            plain.detail(),
            Who.ADMIN,
            plain.retryAt());
  }

  /// The failure that a webhook told about, with the moment from which its waiting time counts.
  public Failure failure(GraphError error, Instant at) {
    return row(error)
        .map(row -> failure(error, row, row.retry().map(at::plus)))
        .orElseGet(() -> unrecognised(error));
  }

  /// The failure of which a webhook told nothing but that it happened.
  public Failure unexplained() {
    return failure(FailureKind.UNRECOGNISED, "unrecognised", Who.ADMIN, "");
  }

  private SendOutcome outcome(GraphError error, int status, Optional<Duration> retryAfter) {
    Optional<ErrorRow> found = row(error);
    if (found.isPresent()) {
      return outcome(error, found.get(), retryAfter);
    }
    if (error.isTransient()) {
      Failure failure = of(error, FailureKind.PROVIDER_DOWN, "provider_down", Who.META);
      return new SendOutcome.Deferred(failure, retryAfter, Lane.MESSAGE);
    }
    if (status == TOO_MANY_REQUESTS) {
      return throttled(retryAfter, error.words());
    }
    return status >= 400 && status < 500
        ? new SendOutcome.Rejected(unrecognised(error))
        : new SendOutcome.Unknown(of(error, FailureKind.UNCLEAR, "unclear", Who.AGENT));
  }

  private SendOutcome outcome(GraphError error, ErrorRow row, Optional<Duration> retryAfter) {
    Optional<Duration> wait = retryAfter.or(row::retry);
    Failure failure = failure(error, row, wait.map(clock.instant()::plus));
    if (row.kind() == FailureKind.UNCLEAR) {
      return new SendOutcome.Unknown(failure);
    }
    return switch (row.treatment()) {
      case P -> new SendOutcome.Rejected(failure);
      case T -> new SendOutcome.Deferred(failure, wait, row.lane());
      case W ->
          row.kind().isPassing()
              ? new SendOutcome.Deferred(failure, wait, row.lane())
              : new SendOutcome.Rejected(failure);
      case C ->
          row.lane() == Lane.ACCOUNT
              ? new SendOutcome.Stopped(failure)
              : new SendOutcome.Rejected(failure);
    };
  }

  /// What keeps a message here before anything was asked of Meta.
  ///
  /// @param text the key of the sentence in `error-texts.tsv`
  public Failure failure(FailureKind kind, String text, Who who, String detail) {
    return new Failure(0, Optional.empty(), kind, texts.of(text), detail, who, Optional.empty());
  }

  private Optional<ErrorRow> row(GraphError error) {
    return rows.stream().filter(row -> row.isFor(error)).findFirst();
  }

  private Failure failure(GraphError error, ErrorRow row, Optional<Instant> retryAt) {
    Failure failure = of(error, row.kind(), row.text(), row.who());
    return retryAt.map(failure::retriedAt).orElse(failure);
  }

  private Failure unrecognised(GraphError error) {
    return of(error, FailureKind.UNRECOGNISED, "unrecognised", Who.ADMIN);
  }

  private Failure of(GraphError error, FailureKind kind, String text, Who who) {
    return new Failure(
        error.code(), error.subcode(), kind, texts.of(text), error.words(), who, Optional.empty());
  }

  private SendOutcome unknown(String detail) {
    return new SendOutcome.Unknown(failure(FailureKind.UNCLEAR, "unclear", Who.AGENT, detail));
  }

  private SendOutcome throttled(Optional<Duration> wait, String detail) {
    Failure failure = failure(FailureKind.THROTTLED, "throttled", Who.META, detail);
    Failure timed = wait.map(clock.instant()::plus).map(failure::retriedAt).orElse(failure);
    return new SendOutcome.Deferred(timed, wait, Lane.ACCOUNT);
  }

  private static SendOutcome deferred(Failure failure, Lane lane) {
    return new SendOutcome.Deferred(failure, Optional.empty(), lane);
  }
}
