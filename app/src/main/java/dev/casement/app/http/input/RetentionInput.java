package dev.casement.app.http.input;

import dev.casement.core.domain.company.Retention;
import java.time.DateTimeException;
import java.time.Period;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// What a client wants to be kept for how long. A member that is not there stays as it is; null
/// means for ever.
public final class RetentionInput {

  private static final int LEAST_DAYS = 1;

  /// The providers deliver again for a week what they think did not arrive: a message that was
  /// forgotten earlier would come back.
  private static final int LEAST_DAYS_FOR_MESSAGES = 7;

  private RetentionInput() {}

  /// The change that is wanted.
  public static UnaryOperator<Retention> read(Fields in) {
    if (in.isNull("retention")) {
      return _ -> Retention.FOREVER;
    }
    Optional<UnaryOperator<Retention>> change =
        in.object(
            "retention",
            retention -> {
              UnaryOperator<Retention> raw =
                  member(retention, "raw_events", LEAST_DAYS, Retention::rawEvents);
              UnaryOperator<Retention> media =
                  member(retention, "media", LEAST_DAYS, Retention::media);
              UnaryOperator<Retention> messages =
                  member(retention, "messages", LEAST_DAYS_FOR_MESSAGES, Retention::messages);
              return old -> messages.apply(media.apply(raw.apply(old)));
            });
    return change.orElse(UnaryOperator.identity());
  }

  private static UnaryOperator<Retention> member(
      Fields in,
      String name,
      int leastDays,
      BiFunction<Retention, Optional<Period>, Retention> put) {
    if (in.isNull(name)) {
      return old -> put.apply(old, Optional.empty());
    }
    Optional<Period> period =
        in.text(name)
            .map(
                RetentionInput::period,
                "must be an ISO-8601 period of days, weeks, months or years, such as P90D, or null")
            .must(
                given -> Retention.isFrom(leastDays, given),
                "must be from P" + leastDays + "D to P100Y")
            .maybe();
    return period
        .<UnaryOperator<Retention>>map(given -> old -> put.apply(old, Optional.of(given)))
        .orElse(UnaryOperator.identity());
  }

  private static Optional<Period> period(String text) {
    try {
      return Optional.of(Period.parse(text));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
