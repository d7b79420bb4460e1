package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.SignedRequests;
import dev.casement.core.port.channel.SignedRequests.Reading;
import dev.casement.core.port.store.AccountStore;
import java.util.List;
import java.util.Optional;

/// Finds whose app a signed request was signed for.
final class Signers {

  private final Channels channels;
  private final AccountStore accounts;

  Signers(Channels channels, AccountStore accounts) {
    this.channels = channels;
    this.accounts = accounts;
  }

  /// Reads a request by the secrets of every account on the channel.
  Found of(ChannelId id, byte[] body) {
    Optional<SignedRequests> requests = channels.channel(id).flatMap(Channel::signedRequests);
    if (requests.isEmpty()) {
      return new Found.NoSuchAddress();
    }
    List<ConnectedAccount> all = accounts.on(id);
    for (Secret secret : all.stream().flatMap(one -> secret(one).stream()).distinct().toList()) {
      switch (requests.get().read(body, secret)) {
        case Reading.Signed(String userId) -> {
          return new Found.Signed(
              userId,
              all.stream().filter(one -> secret(one).filter(secret::equals).isPresent()).toList());
        }
        case Reading.Malformed(String why) -> {
          return new Found.Malformed(why);
        }
        case Reading.NotSigned _ -> {
          // Perhaps with another one.
        }
      }
    }
    return new Found.NotSigned();
  }

  private static Optional<Secret> secret(ConnectedAccount account) {
    return account.credentials().secret(Credentials.APP_SECRET);
  }

  /// What a body turned out to be.
  sealed interface Found {

    /// Signed for the app of these accounts, at least one.
    record Signed(String userId, List<ConnectedAccount> accounts) implements Found {}

    record NotSigned() implements Found {}

    record Malformed(String why) implements Found {}

    record NoSuchAddress() implements Found {}
  }
}
