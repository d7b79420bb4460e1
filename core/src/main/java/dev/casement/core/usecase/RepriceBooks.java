package dev.casement.core.usecase;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.Stores;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Books by a new rate card what arrived while no card had its price. What was booked with an
/// amount keeps it: it was right by the card of its time. Each card is tried once, and again when
/// an account says that it pays in another currency; it may be tried again after a start, which
/// changes nothing. Not thread-safe.
public final class RepriceBooks {

  private static final int AT_ONCE = 200;

  private final Channels channels;
  private final Stores stores;
  private final KeepBooks books;
  private final Money money;
  private final InstantSource clock;
  private final Map<Place, Tried> tried = new HashMap<>();

  RepriceBooks(
      Channels channels, Stores stores, KeepBooks books, Money money, InstantSource clock) {
    this.channels = channels;
    this.stores = stores;
    this.books = books;
    this.money = money;
    this.clock = clock;
  }

  /// Looks for cards that have not been tried.
  ///
  /// @return how many messages have a price now that had none
  public int run() {
    int priced = 0;
    for (Company company : stores.companies().companies()) {
      for (Channel channel : channels.all()) {
        Place place = new Place(company.id(), channel.descriptor().id());
        Optional<Tried> known =
            channel
                .pricing()
                .flatMap(_ -> stores.prices().card(place.company, place.channel))
                .map(card -> new Tried(card, currencies(place)));
        Optional<Tried> before = Optional.ofNullable(tried.get(place));
        if (known.isPresent() && before.filter(known.get()::isSameAs).isEmpty()) {
          priced += reprice(place);
          tried.put(place, known.get());
        }
      }
    }
    return priced;
  }

  private int reprice(Place place) {
    int priced = 0;
    List<LedgerEntry> batch = unpriced(place, Optional.empty());
    while (!batch.isEmpty()) {
      for (LedgerEntry entry : batch) {
        priced += reprice(entry) ? 1 : 0;
      }
      batch = unpriced(place, Optional.of(batch.getLast().message()));
    }
    return priced;
  }

  private List<LedgerEntry> unpriced(Place place, Optional<MessageId> after) {
    return stores.ledger().unpriced(place.company, place.channel, LocalDate.EPOCH, after, AT_ONCE);
  }

  private boolean reprice(LedgerEntry stale) {
    Attempt attempt = new Attempt(stale);
    Attempts.until(attempt::run);
    return attempt.priced;
  }

  private Set<String> currencies(Place place) {
    return stores.accounts().accounts(place.company).stream()
        .map(ConnectedAccount::account)
        .filter(account -> account.channel().equals(place.channel))
        .map(account -> account.id() + " " + Money.currency(account).orElse(""))
        .collect(Collectors.toSet());
  }

  /// Rate cards are kept by these.
  private record Place(CompanyId company, ChannelId channel) {}

  /// What it was tried with.
  ///
  /// @param currencies what each account pays in
  private record Tried(RateCard card, Set<String> currencies) {

    @SuppressWarnings("ReferenceEquality") // cards are large, and one that is put anew is another
    boolean isSameAs(Tried other) {
      return other.card == card && other.currencies.equals(currencies);
    }
  }

  private final class Attempt {

    private final CompanyId company;
    private final MessageId message;
    private final LedgerEntry stale;
    private boolean priced;

    Attempt(LedgerEntry stale) {
      this.company = stale.company();
      this.message = stale.message();
      this.stale = stale;
    }

    CommitResult run() {
      priced = false;
      Optional<LedgerEntry> entry =
          stores.ledger().entry(company, message).filter(LedgerEntry::isUnpriced);
      Optional<Conversation> conversation =
          entry.flatMap(
              found -> stores.conversations().conversation(company, found.conversation()));
      Optional<ChannelAccount> account =
          stores.accounts().account(company, stale.account()).map(ConnectedAccount::account);
      if (conversation.isEmpty() || account.isEmpty()) {
        return new CommitResult.Done();
      }
      BillingFacts known =
          money.facts(account.get(), conversation.get().billing(), clock.instant());
      Optional<LedgerEntry> booked =
          books.again(entry.get(), conversation.get(), known).filter(again -> !again.isUnpriced());
      if (booked.isEmpty()) {
        return new CommitResult.Done();
      }
      priced = true;
      return stores
          .conversations()
          .commit(
              Changes.of(company)
                  .conversation(conversation.get().draft().done())
                  .ledger(booked.get())
                  .done());
    }
  }
}
