package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.store.AccountStore;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Accounts are found by id, by the provider's id and by channel, with their secrets.
public interface AccountStoreContract extends StoreContract {

  private AccountStore store() {
    return stores().accounts();
  }

  private static ConnectedAccount account(World world, String name, String externalId) {
    return new ConnectedAccount(
        new ChannelAccount(
            new AccountId(World.fresh("account")),
            world.company,
            World.CHANNEL,
            name,
            externalId,
            Map.of("page_id", "77"),
            Set.of(Capability.HUMAN_AGENT, Capability.PRIVATE_REPLY),
            ZoneId.of("America/Sao_Paulo"),
            Map.of("pt-BR", "o viajante"),
            true),
        new Credentials(
            Map.of(
                Credentials.ACCESS_TOKEN,
                new Secret("tökén"),
                Credentials.APP_SECRET,
                new Secret("s"))));
  }

  @Test
  default void returnsAnAccountWithItsSecrets() {
    World world = new World();
    String externalId = World.fresh("wire");
    ConnectedAccount put = account(world, "Front desk", externalId);

    assertThat(store().put(put)).isTrue();

    AccountId id = put.account().id();
    assertThat(store().account(world.company, id)).contains(put);
    assertThat(store().account(world.company, id).orElseThrow().credentials())
        .isEqualTo(put.credentials());
    assertThat(store().known(World.CHANNEL, externalId)).contains(put);
    assertThat(store().known(new ChannelId("raven"), externalId)).isEmpty();
    assertThat(store().on(World.CHANNEL)).contains(put);
    assertThat(store().on(new ChannelId("raven"))).isEmpty();
  }

  @Test
  default void listsByName() {
    World world = new World();
    ConnectedAccount b = account(world, "B", World.fresh("wire"));
    ConnectedAccount a = account(world, "A", World.fresh("wire"));
    ConnectedAccount alsoA = account(world, "A", World.fresh("wire"));
    store().put(b);
    store().put(alsoA);
    store().put(a);

    assertThat(store().accounts(world.company)).containsExactly(a, alsoA, b);
  }

  @Test
  default void refusesAnExternalIdThatIsAnotherAccounts() {
    String externalId = World.fresh("wire");
    World world = new World();
    World other = new World();
    ConnectedAccount first = account(world, "First", externalId);
    ConnectedAccount second = account(other, "Second", externalId);
    store().put(first);

    assertThat(store().put(second)).isFalse();
    assertThat(store().put(first)).isTrue();

    assertThat(store().known(World.CHANNEL, externalId)).contains(first);
    assertThat(store().accounts(other.company)).isEmpty();
  }

  @Test
  default void removesAnAccountAndFreesItsExternalId() {
    World world = new World();
    String externalId = World.fresh("wire");
    ConnectedAccount first = account(world, "First", externalId);
    store().put(first);
    AccountId id = first.account().id();

    assertThat(store().remove(new World().company, id)).isFalse();
    assertThat(store().remove(world.company, id)).isTrue();
    assertThat(store().remove(world.company, id)).isFalse();

    assertThat(store().known(World.CHANNEL, externalId)).isEmpty();
    assertThat(store().put(account(world, "Second", externalId))).isTrue();
  }
}
