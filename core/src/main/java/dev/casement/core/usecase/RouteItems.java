package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.WebhookReceiver;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.WebhookEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the account of every item of a webhook. An item is accepted only for an account whose own
/// secret fits the signature; several companies may be in one body.
public final class RouteItems {

  /// Why an item has no home: its account is not ours, or it names none.
  public static final String NO_ACCOUNT = "no_account";

  /// Why an item has no home: the body was not signed with its account's secret.
  public static final String SECRET_MISMATCH = "secret_mismatch";

  private final Channels channels;
  private final AccountStore accounts;

  public RouteItems(Channels channels, AccountStore accounts) {
    this.channels = channels;
    this.accounts = accounts;
  }

  Routed route(WebhookEvent event) {
    WebhookReceiver receiver =
        channels
            .channel(event.channel())
            .orElseThrow(() -> new IllegalStateException("no module for " + event.channel()))
            .webhooks();
    List<ReceivedItem> items =
        receiver.read(event.body()).stream()
            .filter(item -> event.position().map(only -> only == item.position()).orElse(true))
            .toList();
    Signatures signatures = new Signatures(event, receiver);
    CompanyId signer = signer(event.channel(), signatures);
    List<Home> homes =
        items.stream().map(item -> home(event.channel(), item, signatures, signer)).toList();
    boolean shared = homes.stream().map(Home::company).distinct().count() > 1;
    List<RoutedItem> routed = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      routed.add(routed(event, items.get(i), homes.get(i), shared, receiver));
    }
    return new Routed(List.copyOf(routed), signer);
  }

  private static RoutedItem routed(
      WebhookEvent event, ReceivedItem item, Home home, boolean shared, WebhookReceiver receiver) {
    RawRef raw =
        shared || event.position().isPresent()
            ? new RawRef(SplitEvent.idOf(event, item), 0)
            : new RawRef(event.id(), item.position());
    return new RoutedItem(
        event,
        item,
        home.accounts(),
        home.company(),
        home.reason(),
        raw,
        () -> receiver.single(event.body(), item.position()));
  }

  private Home home(ChannelId channel, ReceivedItem item, Signatures signatures, CompanyId signer) {
    List<ConnectedAccount> named = named(channel, item);
    if (named.isEmpty()) {
      return new Home(List.of(), signer, Optional.of(NO_ACCOUNT));
    }
    List<ConnectedAccount> proven = named.stream().filter(signatures::fit).toList();
    if (proven.isEmpty()) {
      return new Home(List.of(), signer, Optional.of(SECRET_MISMATCH));
    }
    Set<CompanyId> companies =
        proven.stream().map(account -> account.account().company()).collect(Collectors.toSet());
    return new Home(
        proven,
        companies.size() == 1 ? companies.iterator().next() : CompanyId.OPERATOR,
        Optional.empty());
  }

  private List<ConnectedAccount> named(ChannelId channel, ReceivedItem item) {
    if (item.account().isPresent()) {
      return accounts.known(channel, item.account().get()).stream().toList();
    }
    return item.group().stream()
        .flatMap(
            group -> accounts.on(channel).stream().filter(account -> group.has(account.account())))
        .toList();
  }

  /// Who may see what has no home: the one company whose secret signed it.
  private CompanyId signer(ChannelId channel, Signatures signatures) {
    Set<CompanyId> companies =
        accounts.on(channel).stream()
            .filter(signatures::fit)
            .map(account -> account.account().company())
            .collect(Collectors.toSet());
    return companies.size() == 1 ? companies.iterator().next() : CompanyId.OPERATOR;
  }

  /// The items of an event with their accounts.
  ///
  /// @param signer who may see what has no home
  record Routed(List<RoutedItem> items, CompanyId signer) {}

  private record Home(
      List<ConnectedAccount> accounts, CompanyId company, Optional<String> reason) {}

  /// Which secrets fit one body; each is tried once.
  private static final class Signatures {

    private final WebhookEvent event;
    private final WebhookReceiver receiver;
    private final Map<Secret, Boolean> tried = new HashMap<>();

    Signatures(WebhookEvent event, WebhookReceiver receiver) {
      this.event = event;
      this.receiver = receiver;
    }

    boolean fit(ConnectedAccount account) {
      return account
          .credentials()
          .secret(Credentials.APP_SECRET)
          .map(secret -> tried.computeIfAbsent(secret, this::isSignedWith))
          .orElse(false);
    }

    private boolean isSignedWith(Secret secret) {
      return receiver.isSigned(event.headers(), event.body(), secret);
    }
  }
}
