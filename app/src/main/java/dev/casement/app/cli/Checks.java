package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Reads the values of a command's flags, noting what is wrong and going on.
final class Checks {
  private final Given given;
  private final List<Fault> faults;

  Checks(Given given, List<Fault> faults) {
    this.given = given;
    this.faults = faults;
  }

  /// A text that must be there; empty where it is not, which is noted.
  String required(String flag) {
    Optional<String> value = given.value(flag).filter(text -> !text.isBlank());
    if (value.isEmpty() && faults.stream().noneMatch(fault -> fault.where().equals(flag))) {
      faults.add(new Fault(flag, "is needed"));
    }
    return value.orElse("");
  }

  /// An instant, or a day, which stands for its beginning in UTC.
  Optional<Instant> moment(String flag) {
    Optional<String> said = given.value(flag);
    Optional<Instant> moment = said.flatMap(Checks::parse);
    if (said.isPresent() && moment.isEmpty()) {
      faults.add(
          new Fault(
              flag,
              "must be an instant such as 2026-11-20T10:00:00Z or a day such as 2026-11-20, was '"
                  + said.get()
                  + "'"));
    }
    return moment;
  }

  private static Optional<Instant> parse(String text) {
    try {
      return Optional.of(
          text.indexOf('T') < 0
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
