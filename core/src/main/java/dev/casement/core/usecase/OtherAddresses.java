package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.Template;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds where else a customer can be written to now: each other address of the same person is
/// asked of its own channel's policy (R23).
final class OtherAddresses {

  private final Channels channels;
  private final Stores stores;
  private final Facts facts;

  OtherAddresses(Channels channels, Stores stores, Facts facts) {
    this.channels = channels;
    this.stores = stores;
    this.facts = facts;
  }

  /// The addresses at which this author may write now, other than this conversation's own.
  List<Remedy.Reachable> reachable(
      Conversation from, Author.Kind author, boolean mayPay, Instant now) {
    Optional<Contact> contact = stores.contacts().contact(from.company(), from.contact());
    if (contact.isEmpty()) {
      return List.of();
    }
    List<ChannelAccount> accounts =
        stores.accounts().accounts(from.company()).stream()
            .map(ConnectedAccount::account)
            .filter(ChannelAccount::enabled)
            .toList();
    return contact.get().identities().stream()
        .flatMap(identity ->
            accounts.stream()
                .filter(account -> account.channel().equals(identity.channel()))
                .filter(account -> !isHere(from, account, identity))
                .flatMap(account -> ask(from, identity, account, author, mayPay, now)))
        .toList();
  }

  private static boolean isHere(Conversation from, ChannelAccount account, Identity identity) {
    return account.id().equals(from.account()) && from.addresses().contains(identity.address());
  }

  private Stream<Remedy.Reachable> ask(
      Conversation from,
      Identity identity,
      ChannelAccount account,
      Author.Kind author,
      boolean mayPay,
      Instant now) {
    Optional<Conversation> there =
        stores.conversations().conversationWith(from.company(), account.id(), identity.address());
    PolicyFacts known =
        there
            .map(conversation -> facts.of(conversation, account, mayPay, now))
            .orElseGet(
                () -> facts.without(from.contact(), identity.address(), account, mayPay, now));
    return how(account, author, known)
        .map(reason ->
            new Remedy.Reachable(
                identity.channel(),
                account.id(),
                identity.address(),
                there.map(Conversation::id),
                reason))
        .stream();
  }

  private Optional<AllowReason> how(ChannelAccount account, Author.Kind author, PolicyFacts known) {
    Optional<ChannelPolicy> policy =
        channels.channel(account.channel()).map(channel -> channel.policy());
    if (policy.isEmpty()) {
      return Optional.empty();
    }
    Stream<Intent> ways =
        Stream.concat(Stream.of(Intent.FreeForm.ANY), templates(account).map(Intents::by));
    return ways.map(way -> policy.get().decide(SendProposal.of(way, author), known))
        .filter(Decision.Allowed.class::isInstance)
        .map(decision -> ((Decision.Allowed) decision).reason())
        .findFirst();
  }

  private Stream<Template> templates(ChannelAccount account) {
    return stores.templates().templates(account.company(), account.id()).stream()
        .filter(template -> template.status().isSendable() && !template.hidden());
  }
}
