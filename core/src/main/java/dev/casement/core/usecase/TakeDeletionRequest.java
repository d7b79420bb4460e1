package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.privacy.DeletionRequest;
import dev.casement.core.port.store.DeletionLog;
import dev.casement.core.port.store.NoticeLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Takes, through the provider, somebody's demand that their data be deleted: durably, before the
/// answer that names the code under which they can ask what came of it. [EraseRequested] does it.
public final class TakeDeletionRequest {

  private final Signers signers;
  private final DeletionLog log;
  private final NoticeLog notices;
  private final InstantSource clock;

  TakeDeletionRequest(Signers signers, DeletionLog log, NoticeLog notices, InstantSource clock) {
    this.signers = signers;
    this.log = log;
    this.notices = notices;
    this.clock = clock;
  }

  public Answer take(ChannelId channel, byte[] body) {
    return switch (signers.of(channel, body)) {
      case Signers.Found.Signed(String userId, var accounts) -> kept(channel, userId, accounts);
      case Signers.Found.NotSigned _ -> new Answer.NotSigned();
      case Signers.Found.Malformed(String why) -> new Answer.Malformed(why);
      case Signers.Found.NoSuchAddress _ -> new Answer.NoSuchAddress();
    };
  }

  private Answer kept(ChannelId channel, String userId, List<ConnectedAccount> accounts) {
    Instant now = clock.instant();
    DeletionRequest request =
        new DeletionRequest(
            UUID.randomUUID().toString(),
            accounts.stream().map(one -> one.account().company()).distinct().toList(),
            channel,
            userId,
            now,
            Optional.empty());
    log.put(request);
    accounts.forEach(account -> tell(account.account(), request));
    return new Answer.Kept(request.code());
  }

  private void tell(ChannelAccount account, DeletionRequest request) {
    notices.add(
        new KeptNotice(
            "deletion-" + request.code() + "-" + account.id(),
            account.company(),
            account.id(),
            request.receivedAt(),
            AccountNotice.of(
                "data_deletion",
                AccountNotice.Severity.INFO,
                Sentences.ALL.inAllLanguages("notice.data_deletion"),
                request.userId() + ", " + request.code())));
  }

  /// What became of the demand.
  public sealed interface Answer {

    /// It is stored, and waits.
    record Kept(String code) implements Answer {}

    record NotSigned() implements Answer {}

    record Malformed(String why) implements Answer {}

    /// The channel is not installed, or passes on no such demands.
    record NoSuchAddress() implements Answer {}
  }
}
