package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookLog;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes a provider's request: checks the signature over the raw bytes, and keeps it durably. What
/// it says is looked at later, by [ProcessWebhooks].
public final class ReceiveWebhook {

  private final Channels channels;
  private final AccountStore accounts;
  private final WebhookLog log;
  private final Ids ids;
  private final InstantSource clock;

  public ReceiveWebhook(
      Channels channels, AccountStore accounts, WebhookLog log, Ids ids, InstantSource clock) {
    this.channels = channels;
    this.accounts = accounts;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// Keeps the request if some app secret configured for the channel fits its signature.
  ///
  /// @param headers by lower-case name
  public Answer receive(ChannelId channelId, Map<String, String> headers, byte[] body) {
    Optional<Channel> channel = channels.channel(channelId);
    if (channel.isEmpty()) {
      return Answer.NO_SUCH_CHANNEL;
    }
    boolean signed =
        secrets(channelId).stream()
            .anyMatch(secret -> channel.get().webhooks().isSigned(headers, body, secret));
    if (!signed) {
      return Answer.NOT_SIGNED;
    }
    log.append(WebhookEvent.received(ids.next(), channelId, clock.instant(), headers, body));
    return Answer.KEPT;
  }

  private Set<Secret> secrets(ChannelId channel) {
    return accounts.on(channel).stream()
        .flatMap(account -> account.credentials().secret(Credentials.APP_SECRET).stream())
        .collect(Collectors.toSet());
  }

  /// What became of the request.
  public enum Answer {
    KEPT,
    NOT_SIGNED,
    NO_SUCH_CHANNEL
  }
}
