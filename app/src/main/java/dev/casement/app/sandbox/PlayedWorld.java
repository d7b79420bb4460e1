package dev.casement.app.sandbox;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.core.port.store.AccountStore;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The world as one channel's stand-in sees it.
record PlayedWorld(
    ChannelId channel,
    AccountStore store,
    InstantSource clock,
    Supplier<String> ids,
    Supplier<URI> server,
    StandInWorld.State state)
    implements StandInWorld {

  /// The app secret of the demonstration company's app, and of accounts that have none.
  static final Secret SECRET = new Secret("sandbox");

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public String newId() {
    return ids.get();
  }

  @Override
  public URI address() {
    return server.get().resolve(GraphCalls.ADDRESS);
  }

  @Override
  public List<StandInAccount> accounts() {
    return store.on(channel).stream().map(PlayedWorld::played).toList();
  }

  static StandInAccount played(ConnectedAccount connected) {
    ChannelAccount account = connected.account();
    return new StandInAccount(
        account.externalId(),
        account.name(),
        account.settings(),
        connected.credentials().secret(Credentials.APP_SECRET).orElse(SECRET),
        account.capabilities().stream().map(Object::toString).collect(Collectors.toSet()));
  }
}
