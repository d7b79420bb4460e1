package dev.casement.testkit;

import dev.casement.core.domain.delivery.Failure.Who;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome.Lane;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A line of a channel's error table, read apart from the channel's own reading of it.
///
/// @param code one code that the line is for; a line for a range gives one of these for each end
record ErrorLine(
    int code,
    Optional<Integer> subcode,
    Optional<String> details,
    FailureKind kind,
    String treatment,
    Lane lane,
    Optional<Duration> retry,
    Who who) {

  /// A code that stands for any, where only the subcode decides.
  private static final String ANY_CODE = "100";

  static List<ErrorLine> read(String table) {
    InputStream file = ErrorLine.class.getResourceAsStream(table);
    if (file == null) {
      throw new IllegalArgumentException("no error table at " + table);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .flatMap(ErrorLine::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<ErrorLine> of(String[] columns) {
    String code = columns[0].equals("*") ? ANY_CODE : columns[0];
    return Stream.of(code.split("-", -1)).map(end -> of(Integer.parseInt(end), columns));
  }

  private static ErrorLine of(int code, String[] columns) {
    return new ErrorLine(
        code,
        some(columns[1]).map(Integer::valueOf),
        some(columns[2]),
        FailureKind.valueOf(columns[3].toUpperCase(Locale.ROOT)),
        columns[4],
        Lane.valueOf(columns[5].toUpperCase(Locale.ROOT)),
        some(columns[6])
            .map(text -> text.equals("4^n") ? Duration.ofSeconds(4) : Duration.parse(text)),
        Who.valueOf(columns[7].toUpperCase(Locale.ROOT)));
  }

  /// The provider's answer with this error, which quotes the access token as careless ones do.
  String envelope(String token) {
    String finer = subcode.map(value -> ",\"error_subcode\":" + value).orElse("");
    String data =
        details
            .map(words -> ",\"error_data\":{\"details\":\"About " + words + " it is.\"}")
            .orElse("");
    return "{\"error\":{\"message\":\"(#%d) No, %s\",\"type\":\"OAuthException\",\"code\":%d%s%s}}"
        .formatted(code, token, code, finer, data);
  }

  @Override
  public String toString() {
    return code
        + subcode.map(value -> "/" + value).orElse("")
        + details.map(words -> " about " + words).orElse("");
  }

  private static Optional<String> some(String column) {
    return column.equals("-") ? Optional.empty() : Optional.of(column);
  }
}
