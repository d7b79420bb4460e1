package dev.casement.core.domain.upkeep;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.delivery.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What we found out about an account when we last looked after it.
///
/// @param dueAt when it is to be looked after next
/// @param checkedAt when it last was; empty where it never was with the credentials it has
/// @param subscribed whether the provider said that it sends us the account's webhooks
/// @param tokenEndsAt from when on the provider does not accept its token any more, where it told
/// @param troubles what somebody should do something about, each of its kind once
public record AccountCondition(
    CompanyId company,
    AccountId account,
    Instant dueAt,
    Optional<Instant> checkedAt,
    boolean subscribed,
    Optional<Instant> tokenEndsAt,
    List<Trouble> troubles) {

  /// So long before its end a token counts as ending.
  public static final Duration FORETOLD = Duration.ofDays(14);

  public AccountCondition {
    troubles = List.copyOf(troubles);
  }

  /// An account of which nothing is known, to be looked after from this moment on.
  public static AccountCondition unknown(CompanyId company, AccountId account, Instant dueAt) {
    return new AccountCondition(
        company, account, dueAt, Optional.empty(), false, Optional.empty(), List.of());
  }

  /// An account that works as far as anybody knows.
  public static AccountCondition good(CompanyId company, AccountId account, Instant dueAt) {
    return new AccountCondition(
        company, account, dueAt, Optional.empty(), true, Optional.empty(), List.of());
  }

  /// Whether its token comes to its end soon, or has.
  public boolean isTokenEnding(Instant now) {
    return tokenEndsAt.map(end -> !now.isBefore(end.minus(FORETOLD))).orElse(false);
  }

  /// Whether the provider does not accept its token any more.
  public boolean isTokenGone(Instant now) {
    return trouble(Trouble.About.TOKEN).isPresent()
        || tokenEndsAt.map(end -> !now.isBefore(end)).orElse(false);
  }

  public Optional<Trouble> trouble(Trouble.About about) {
    return troubles.stream().filter(trouble -> trouble.about() == about).findFirst();
  }

  /// The same with this trouble, in place of what was known of its kind. A trouble that goes on
  /// keeps its beginning.
  public AccountCondition with(Trouble trouble) {
    Trouble kept = trouble(trouble.about()).map(old -> trouble.since(old.since())).orElse(trouble);
    List<Trouble> all = new ArrayList<>(without(trouble.about()).troubles);
    all.add(kept);
    return new AccountCondition(company, account, dueAt, checkedAt, subscribed, tokenEndsAt, all);
  }

  /// The same without trouble of this kind.
  public AccountCondition without(Trouble.About about) {
    return new AccountCondition(
        company,
        account,
        dueAt,
        checkedAt,
        subscribed,
        tokenEndsAt,
        troubles.stream().filter(trouble -> trouble.about() != about).toList());
  }

  /// The same, with or without trouble of this kind.
  public AccountCondition found(Trouble.About about, Optional<Failure> failure, Instant at) {
    return failure.map(why -> with(new Trouble(about, at, why))).orElseGet(() -> without(about));
  }

  /// The same after the provider answered whether it sends the account's webhooks.
  public AccountCondition subscribed(boolean now) {
    return new AccountCondition(company, account, dueAt, checkedAt, now, tokenEndsAt, troubles);
  }

  /// The same with a token that ends then, or whose end nobody knows.
  public AccountCondition tokenEnding(Optional<Instant> at) {
    return new AccountCondition(company, account, dueAt, checkedAt, subscribed, at, troubles);
  }

  /// Whether it tells people something that they did not know of the account before: more than that
  /// it was looked after again.
  public boolean isNewsAfter(Optional<AccountCondition> before) {
    AccountCondition old = before.orElseGet(() -> unknown(company, account, dueAt));
    return subscribed != old.subscribed
        || !tokenEndsAt.equals(old.tokenEndsAt)
        || !troubles.equals(old.troubles);
  }

  /// The same, looked after at this moment and next at that one.
  public AccountCondition checked(Instant at, Instant next) {
    return new AccountCondition(
        company, account, next, Optional.of(at), subscribed, tokenEndsAt, troubles);
  }

  /// The same, to be looked after at once.
  public AccountCondition due(Instant now) {
    return new AccountCondition(
        company, account, now, checkedAt, subscribed, tokenEndsAt, troubles);
  }

  /// Something that is wrong with an account.
  ///
  /// @param since when it was first found
  /// @param failure what is wrong, in words for people, and who can mend it
  public record Trouble(About about, Instant since, Failure failure) {

    Trouble since(Instant earlier) {
      return new Trouble(about, earlier, failure);
    }

    /// What is wrong.
    public enum About {
      /// The provider does not send us its webhooks.
      SUBSCRIPTION,
      /// The provider does not accept its token.
      TOKEN,
      /// The provider says that it does not work.
      ACCOUNT,
      /// The provider refuses everything that is sent from it.
      SENDING
    }
  }
}
