package dev.casement.app.sandbox;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.usecase.Channels;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The stand-ins of the channels that bring one.
final class StandIns implements Addressees {

  private final List<Played> all;
  private final AccountStore accounts;

  StandIns(
      Channels channels, AccountStore accounts, Function<ChannelId, ? extends StandInWorld> world) {
    this.accounts = accounts;
    this.all =
        channels.all().stream()
            .flatMap(channel ->
                channel
                    .standIn(world.apply(channel.descriptor().id()))
                    .map(standIn -> new Played(channel, standIn))
                    .stream())
            .toList();
  }

  List<Played> all() {
    return all;
  }

  Optional<Played> on(String channel) {
    return all.stream().filter(played -> played.id().value().equals(channel)).findFirst();
  }

  /// Who answers for a path: whose account it names, else the first there is.
  Optional<Played> nearest(String path) {
    Set<String> parts = parts(path);
    return all.stream()
        .filter(played -> accounts.on(played.id()).stream().anyMatch(one -> names(parts, one)))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /// Whether a request only keeps an account up.
  boolean isUpkeep(StandIn.Request request) {
    return all.stream().anyMatch(played -> played.standIn().isUpkeep(request));
  }

  @Override
  public String addressee(ChannelId channel, StandIn.Webhook webhook) {
    return on(channel.value())
        .flatMap(played ->
            played.channel.webhooks().read(webhook.body()).stream()
                .map(ReceivedItem::account)
                .flatMap(Optional::stream)
                .findFirst())
        .orElse("");
  }

  @Override
  public Set<AccountId> known(ChannelId channel, String externalId) {
    return accounts.known(channel, externalId).stream()
        .map(connected -> connected.account().id())
        .collect(Collectors.toSet());
  }

  /// Whether an account is one of those whose provider is played.
  boolean isPlayed(AccountId account) {
    return all.stream()
        .flatMap(played -> accounts.on(played.id()).stream())
        .anyMatch(connected -> connected.account().id().equals(account));
  }

  /// The accounts that a path names, by their own ids or by one that their settings hold.
  Set<AccountId> named(String path) {
    Set<String> parts = parts(path);
    return all.stream()
        .flatMap(played -> accounts.on(played.id()).stream())
        .filter(connected -> names(parts, connected))
        .map(connected -> connected.account().id())
        .collect(Collectors.toSet());
  }

  private static boolean names(Set<String> parts, ConnectedAccount connected) {
    ChannelAccount account = connected.account();
    return parts.contains(account.externalId())
        || account.settings().values().stream().anyMatch(parts::contains);
  }

  private static Set<String> parts(String path) {
    return Arrays.stream(path.split("/", -1)).collect(Collectors.toSet());
  }

  /// A channel and who plays its provider.
  record Played(Channel channel, StandIn standIn) {
    ChannelId id() {
      return channel.descriptor().id();
    }
  }
}
