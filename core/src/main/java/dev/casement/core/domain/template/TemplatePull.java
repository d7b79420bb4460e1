package dev.casement.core.domain.template;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.delivery.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How the templates of one account were last taken over, and when they will be again.
///
/// @param dueAt when they are to be pulled next
/// @param triedAt when it was last tried
/// @param syncedAt when it last worked
/// @param count how many templates the provider had then
/// @param failures how often it did not work since
/// @param failure why it did not work last time; empty where it did
public record TemplatePull(
    CompanyId company,
    AccountId account,
    Instant dueAt,
    Optional<Instant> triedAt,
    Optional<Instant> syncedAt,
    int count,
    int failures,
    Optional<Failure> failure) {

  /// Webhooks tell of every change; this is for those that were lost.
  private static final Duration USUALLY = Duration.ofHours(6);

  private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;

  /// Templates that nobody has pulled yet.
  public static TemplatePull never(CompanyId company, AccountId account, Instant dueAt) {
    return new TemplatePull(
        company, account, dueAt, Optional.empty(), Optional.empty(), 0, 0, Optional.empty());
  }

  /// The same, due no later than this.
  public TemplatePull due(Instant at) {
    return new TemplatePull(
        company,
        account,
        at.isBefore(dueAt) ? at : dueAt,
        triedAt,
        syncedAt,
        count,
        failures,
        failure);
  }

  /// The same, due then and not before.
  public TemplatePull postponed(Instant at) {
    return new TemplatePull(company, account, at, triedAt, syncedAt, count, failures, failure);
  }

  public TemplatePull worked(int templates, Instant at) {
    return new TemplatePull(
        company,
        account,
        at.plus(USUALLY),
        Optional.of(at),
        Optional.of(at),
        templates,
        0,
        Optional.empty());
  }

  /// It did not work: the wait doubles each time, and is at least what the provider asks for.
  public TemplatePull failed(Failure why, Instant at) {
    Instant next = at.plus(FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
    return new TemplatePull(
        company,
        account,
        why.retryAt().filter(next::isBefore).orElse(next),
        Optional.of(at),
        syncedAt,
        count,
        failures + 1,
        Optional.of(why));
  }
}
