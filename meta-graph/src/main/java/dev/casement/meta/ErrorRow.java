package dev.casement.meta;

import dev.casement.core.domain.delivery.Failure.Who;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One line of a channel's error table: what a code means and what is done about it.
///
/// The columns, parted by tabs, `-` for nothing:
///
/// - `code`: a number, a range such as `200-299`, or `*` where the subcode alone decides
/// - `subcode`: a number, where the line is for that one alone
/// - `details`: words that must stand in the error's details, in any case, for the line to apply
/// - `kind`: a [FailureKind] in lower case
/// - `class`: how it is treated, a [Treatment] by its letter
/// - `lane`: how much of the traffic it concerns, a [Lane] in lower case
/// - `retry`: an ISO duration after which it may be tried again, or `4^n` seconds for the pair
///   limit
/// - `who`: who must act, a [Who] in lower case
/// - `text`: the key of the sentence in `error-texts.tsv`
public record ErrorRow(
    int from,
    int to,
    Optional<Integer> subcode,
    Optional<String> details,
    FailureKind kind,
    Treatment treatment,
    Lane lane,
    Optional<Duration> retry,
    Who who,
    String text) {

  private static final String NONE = "-";
  private static final String ANY = "*";

  /// The pair limit asks for 4^n seconds at the n-th try. A sender sees one try, so it asks for the
  /// first step; whoever counts the tries raises it for [FailureKind#PAIR_THROTTLED].
  private static final String POWERS_OF_FOUR = "4^n";

  static ErrorRow of(List<String> columns) {
    if (columns.size() != 9) {
      throw new IllegalArgumentException("an error row has nine columns, not " + columns);
    }
    String[] range = columns.get(0).split("-", 2);
    boolean any = range[0].equals(ANY);
    return new ErrorRow(
        any ? Integer.MIN_VALUE : Integer.parseInt(range[0]),
        any ? Integer.MAX_VALUE : Integer.parseInt(range[range.length - 1]),
        some(columns.get(1)).map(Integer::valueOf),
        some(columns.get(2)).map(words -> words.toLowerCase(Locale.ROOT)),
        FailureKind.valueOf(upper(columns.get(3))),
        Treatment.valueOf(columns.get(4)),
        Lane.valueOf(upper(columns.get(5))),
        some(columns.get(6)).map(ErrorRow::duration),
        Who.valueOf(upper(columns.get(7))),
        columns.get(8));
  }

  boolean isFor(GraphError error) {
    return error.code() >= from
        && error.code() <= to
        && (subcode.isEmpty() || subcode.equals(error.subcode()))
        && details
            .map(words -> error.words().toLowerCase(Locale.ROOT).contains(words))
            .orElse(true);
  }

  /// How closely it describes what it is for: the closest line wins.
  int precision() {
    return (subcode.isPresent() ? 4 : 0) + (details.isPresent() ? 2 : 0) + (from == to ? 1 : 0);
  }

  private static Duration duration(String text) {
    return text.equals(POWERS_OF_FOUR) ? Duration.ofSeconds(4) : Duration.parse(text);
  }

  private static Optional<String> some(String column) {
    return column.equals(NONE) ? Optional.empty() : Optional.of(column);
  }

  private static String upper(String column) {
    return column.toUpperCase(Locale.ROOT);
  }

  /// How an error is treated (meta-rules, section 7).
  public enum Treatment {
    /// Permanent: the same request fails again.
    P,
    /// Transient: try again after a while.
    T,
    /// Wait a stated time; tried again by itself only where the trouble passes by itself.
    W,
    /// Configuration or account: nothing goes until somebody acts.
    C
  }
}
