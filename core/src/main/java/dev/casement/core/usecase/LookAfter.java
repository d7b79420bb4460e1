package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble.About;
import dev.casement.core.port.channel.AccountUpkeep;
import dev.casement.core.port.channel.AccountUpkeep.Renewal;
import dev.casement.core.port.channel.AccountUpkeep.TokenLife;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.HealthCheck;
import dev.casement.core.port.store.AccountStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Looks after one account: its token first, since nothing works without; then that its webhooks
/// come, each time anew, because providers stop sending them after an hour of failures; then
/// whether the provider says that it works.
final class LookAfter {

  /// Long before its end, so that there is time to try again and to be told.
  private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

  private static final Duration USUALLY = Duration.ofHours(12);
  private static final Duration IN_TROUBLE = Duration.ofMinutes(15);

  private final Channels channels;
  private final AccountStore accounts;
  private final AccountWarnings warnings;
  private final InstantSource clock;

  LookAfter(
      Channels channels, AccountStore accounts, AccountWarnings warnings, InstantSource clock) {
    this.channels = channels;
    this.accounts = accounts;
    this.warnings = warnings;
    this.clock = clock;
  }

  /// How the account fares now.
  AccountCondition account(ConnectedAccount account, AccountCondition known) {
    Instant now = clock.instant();
    Findings findings = new Findings(known, now);
    channels
        .channel(account.account().channel())
        .ifPresent(channel -> look(channel, account, findings));
    AccountCondition found = findings.done();
    warnings.tell(account.account(), known, found, now);
    return found;
  }

  private void look(Channel channel, ConnectedAccount account, Findings findings) {
    Optional<ConnectedAccount> working =
        channel
            .upkeep()
            .map(upkeep -> keptUp(upkeep, account, findings))
            .orElse(Optional.of(account));
    working.ifPresent(usable -> channel.health().ifPresent(ask -> findings.asked(ask, usable)));
  }

  /// The account, with its new token where it got one; empty where its token is over.
  private Optional<ConnectedAccount> keptUp(
      AccountUpkeep upkeep, ConnectedAccount account, Findings findings) {
    findings.told(upkeep.token(account));
    ConnectedAccount renewed =
        findings.wantsRenewal() ? renewed(upkeep, account, findings) : account;
    if (findings.isTokenOver()) {
      return Optional.empty();
    }
    findings.subscribed(upkeep.subscribe(renewed));
    return Optional.of(renewed);
  }

  private ConnectedAccount renewed(
      AccountUpkeep upkeep, ConnectedAccount account, Findings findings) {
    return switch (upkeep.renew(account)) {
      case Renewal.Renewed(Secret token, Instant endsAt) -> {
        findings.renewed(endsAt);
        yield stored(account, token);
      }
      case Renewal.Refused(Failure failure) -> {
        findings.refused(failure);
        yield account;
      }
      case Renewal.NotOffered _ -> account;
    };
  }

  /// Keeps the new token, unless somebody entered another one in the meantime.
  private ConnectedAccount stored(ConnectedAccount account, Secret token) {
    Optional<ConnectedAccount> current =
        accounts.account(account.account().company(), account.account().id());
    if (current.filter(now -> now.credentials().equals(account.credentials())).isEmpty()) {
      return current.orElse(account);
    }
    Map<String, Secret> secrets = new HashMap<>(account.credentials().secrets());
    secrets.put(Credentials.ACCESS_TOKEN, token);
    ConnectedAccount renewed =
        new ConnectedAccount(current.get().account(), new Credentials(secrets));
    accounts.put(renewed);
    return renewed;
  }

  /// What is found out about one account, one thing after the other.
  private static final class Findings {

    private final Instant now;
    private AccountCondition condition;
    private boolean untold;
    private boolean again;

    Findings(AccountCondition known, Instant now) {
      this.condition = known;
      this.now = now;
    }

    void told(TokenLife life) {
      switch (life) {
        case TokenLife.Lasting _ -> accepted(Optional.empty());
        case TokenLife.Ending(Instant at) -> accepted(Optional.of(at));
        case TokenLife.Over(Failure failure) -> refused(failure);
        case TokenLife.Untold _ -> untold = true;
      }
    }

    private void accepted(Optional<Instant> until) {
      condition = condition.without(About.TOKEN).tokenEnding(until);
    }

    boolean isTokenOver() {
      return !untold && condition.trouble(About.TOKEN).isPresent();
    }

    /// A token of which nobody knows how long it lasts is renewed to find out.
    boolean wantsRenewal() {
      return !isTokenOver()
          && condition
              .tokenEndsAt()
              .map(end -> !now.isBefore(end.minus(RENEWED_BEFORE)))
              .orElse(untold);
    }

    void renewed(Instant endsAt) {
      accepted(Optional.of(endsAt));
    }

    /// Only that the provider knows the token no more is trouble: one that is too young to be
    /// renewed goes on working.
    void refused(Failure failure) {
      if (failure.kind() == FailureKind.CREDENTIALS) {
        condition = condition.found(About.TOKEN, Optional.of(failure), now);
      }
    }

    void subscribed(Optional<Failure> failure) {
      condition = condition.subscribed(failure.isEmpty()).found(About.SUBSCRIPTION, failure, now);
    }

    void asked(HealthCheck health, ConnectedAccount account) {
      Optional<Failure> failure = health.check(account);
      if (failure.filter(Findings::isPassing).isPresent()) {
        again = true;
      } else if (failure.filter(why -> why.kind() == FailureKind.CREDENTIALS).isPresent()) {
        condition = condition.without(About.ACCOUNT).found(About.TOKEN, failure, now);
      } else {
        AccountCondition told = condition.found(About.ACCOUNT, failure, now);
        condition = failure.isEmpty() ? told.without(About.TOKEN) : told;
      }
    }

    /// It says something about the provider or the way there, not about the account.
    private static boolean isPassing(Failure failure) {
      return failure.kind().isPassing() || failure.kind() == FailureKind.UNCLEAR;
    }

    AccountCondition done() {
      boolean soon = again || !condition.troubles().isEmpty();
      return condition.checked(now, now.plus(soon ? IN_TROUBLE : USUALLY));
    }
  }
}
