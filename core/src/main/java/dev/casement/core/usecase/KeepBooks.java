package dev.casement.core.usecase;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.PriceWord;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.Pricing;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Books what becomes known of a message's price. The same news in any order, and any number of
/// times, make the same ledger (decisions.md D34).
final class KeepBooks {

  private final Channels channels;
  private final Ledger ledger;
  private final Money money;

  KeepBooks(Channels channels, Ledger ledger, Money money) {
    this.channels = channels;
    this.ledger = ledger;
    this.money = money;
  }

  /// Adds to the changes what a status of this message means for the ledger.
  ///
  /// @return whether it means anything
  boolean into(
      ChangesDraft changes,
      ConversationDraft draft,
      Conversation conversation,
      ChannelAccount account,
      OutboundMessage message,
      DeliveryStep step,
      Optional<PriceWord> word) {
    Optional<LedgerEntry> before = ledger.entry(account.company(), message.id());
    return into(changes, draft, conversation, account, message, step, word, before);
  }

  /// The same for a message of which nothing can be in the books yet, as it has just left for the
  /// first time.
  void begin(
      ChangesDraft changes,
      ConversationDraft draft,
      Conversation conversation,
      ChannelAccount account,
      OutboundMessage message,
      DeliveryStep step) {
    boolean _ =
        into(
            changes,
            draft,
            conversation,
            account,
            message,
            step,
            Optional.empty(),
            Optional.empty());
  }

  private boolean into(
      ChangesDraft changes,
      ConversationDraft draft,
      Conversation conversation,
      ChannelAccount account,
      OutboundMessage message,
      DeliveryStep step,
      Optional<PriceWord> word,
      Optional<LedgerEntry> before) {
    Optional<Pricing> pricing = channels.channel(account.channel()).flatMap(Channel::pricing);
    Optional<LedgerEntry> begun = before.or(() -> begin(account, message));
    if (pricing.isEmpty() || begun.isEmpty()) {
      return false;
    }
    LedgerEntry entry = begun.get().after(step, word);
    if (before.filter(entry::equals).isPresent()) {
      return false;
    }
    List<LedgerEntry> thread = around(pricing.get(), entry);
    BillingFacts known = money.facts(account, conversation.billing(), step.at());
    Pricing.Books books = pricing.get().book(thread, conversation.evidence(), known);
    for (LedgerEntry booked : books.entries()) {
      if (booked.message().equals(entry.message()) || !thread.contains(booked)) {
        changes.ledger(booked);
      }
    }
    draft.billing(books.thread());
    return true;
  }

  /// An entry booked by what is known now.
  Optional<LedgerEntry> again(LedgerEntry entry, Conversation conversation, BillingFacts known) {
    return channels
        .channel(entry.channel())
        .flatMap(Channel::pricing)
        .map(pricing -> pricing.book(around(pricing, entry), conversation.evidence(), known))
        .flatMap(booked ->
            booked.entries().stream()
                .filter(one -> one.message().equals(entry.message()))
                .findFirst());
  }

  /// The entry itself, and those that have a say in its price.
  private List<LedgerEntry> around(Pricing pricing, LedgerEntry entry) {
    Duration back = pricing.looksBack(entry);
    if (back.isZero()) {
      return List.of(entry);
    }
    List<LedgerEntry> thread = new ArrayList<>();
    thread.add(entry);
    ledger.thread(entry.company(), entry.conversation(), entry.sentAt().minus(back)).stream()
        .filter(other -> !other.message().equals(entry.message()))
        .forEach(thread::add);
    return thread;
  }

  /// The first entry of a message; empty for what is not priced: reactions, and what was written
  /// elsewhere.
  private static Optional<LedgerEntry> begin(ChannelAccount account, OutboundMessage message) {
    if (message.echo() || message.content() instanceof Content.Reaction) {
      return Optional.empty();
    }
    return message
        .cost()
        .map(quote ->
            new LedgerEntry(
                message.id(),
                message.company(),
                account.id(),
                account.channel(),
                message.conversation(),
                message.leftAt(),
                account.zone(),
                isBegunByCompany(message),
                quote,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private static boolean isBegunByCompany(OutboundMessage message) {
    return message
        .decision()
        .map(Decision::asked)
        .map(Decision.Asked::intent)
        .map(intent ->
            switch (intent) {
              case Intent.ByTemplate _, Intent.Direct _ -> true;
              case Intent.FreeForm _, Intent.Tagged _ -> false;
            })
        .orElse(message.content() instanceof Content.Template);
  }
}
