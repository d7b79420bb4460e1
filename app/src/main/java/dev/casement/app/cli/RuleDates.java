package dev.casement.app.cli;

import dev.casement.core.domain.policy.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The dates of a rule in words.
final class RuleDates {
  private RuleDates() {}

  static String of(Rule rule, DecisionWords words) {
    String from = rule.from().map(at -> words.since() + " " + day(at)).orElse("");
    String until = rule.until().map(at -> words.until() + " " + day(at)).orElse("");
    String both = from + (from.isEmpty() || until.isEmpty() ? "" : ", ") + until;
    return both.isEmpty() ? words.always() : both;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
