package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble;
import dev.casement.core.port.store.AccountConditions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes from the provider that somebody withdrew our app's access: the tokens that they gave us
/// count as gone. Where the provider names an account of ours it is that one; else it may be any of
/// the app's, and the next look after each tells, an hour later, which go on working.
public final class LoseAccess {

  private static final Duration SETTLED_AFTER = Duration.ofHours(1);

  private final Signers signers;
  private final AccountConditions conditions;
  private final AccountWarnings warnings;
  private final InstantSource clock;

  LoseAccess(
      Signers signers,
      AccountConditions conditions,
      AccountWarnings warnings,
      InstantSource clock) {
    this.signers = signers;
    this.conditions = conditions;
    this.warnings = warnings;
    this.clock = clock;
  }

  /// Stores it durably.
  public Answer lose(ChannelId channel, byte[] body) {
    return switch (signers.of(channel, body)) {
      case Signers.Found.Signed(String userId, var accounts) -> {
        meant(userId, accounts).forEach(account -> mark(account.account(), userId));
        yield new Answer.Marked();
      }
      case Signers.Found.NotSigned _ -> new Answer.NotSigned();
      case Signers.Found.Malformed(String why) -> new Answer.Malformed(why);
      case Signers.Found.NoSuchAddress _ -> new Answer.NoSuchAddress();
    };
  }

  private static List<ConnectedAccount> meant(String userId, List<ConnectedAccount> accounts) {
    List<ConnectedAccount> named =
        accounts.stream().filter(one -> one.account().externalId().equals(userId)).toList();
    return named.isEmpty() ? accounts : named;
  }

  private void mark(ChannelAccount account, String userId) {
    Instant now = clock.instant();
    Trouble gone =
        new Trouble(
            Trouble.About.TOKEN,
            now,
            new Failure(
                0,
                Optional.empty(),
                FailureKind.CREDENTIALS,
                Sentences.ALL.inAllLanguages("notice.access_withdrawn"),
                "withdrawn by " + userId,
                Failure.Who.ADMIN,
                Optional.empty()));
    AccountCondition known =
        conditions
            .condition(account.company(), account.id())
            .orElseGet(() -> AccountCondition.unknown(account.company(), account.id(), now));
    conditions.put(known.with(gone).due(now.plus(SETTLED_AFTER)));
    warnings.tell(account, gone);
  }

  /// What became of it.
  public sealed interface Answer {

    /// It is stored.
    record Marked() implements Answer {}

    record NotSigned() implements Answer {}

    record Malformed(String why) implements Answer {}

    /// The channel is not installed, or passes on no such thing.
    record NoSuchAddress() implements Answer {}
  }
}
