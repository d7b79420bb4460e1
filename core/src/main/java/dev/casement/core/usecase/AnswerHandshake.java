package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.port.store.AccountStore;
import java.util.Map;
import java.util.Optional;

/// Answers a provider that tests our address before it sends webhooks there.
public final class AnswerHandshake {

  private final Channels channels;
  private final AccountStore accounts;

  public AnswerHandshake(Channels channels, AccountStore accounts) {
    this.channels = channels;
    this.accounts = accounts;
  }

  /// The challenge to answer, where the token is the verify token of some account on that channel.
  public Optional<String> answer(ChannelId channelId, Map<String, String> query) {
    return channels
        .channel(channelId)
        .flatMap(channel -> channel.webhooks().handshake(query))
        .filter(handshake -> isOurs(channelId, handshake.token()))
        .map(handshake -> handshake.challenge());
  }

  private boolean isOurs(ChannelId channel, String token) {
    return accounts.on(channel).stream()
        .flatMap(account -> account.credentials().secret(Credentials.VERIFY_TOKEN).stream())
        .anyMatch(secret -> secret.matches(token));
  }
}
