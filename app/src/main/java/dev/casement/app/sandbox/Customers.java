package dev.casement.app.sandbox;

import dev.casement.app.sandbox.StandIns.Played;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Message;
import dev.casement.core.port.channel.StandIn.Shown;
import dev.casement.core.port.channel.StandIn.Voice;
import dev.casement.core.port.channel.StandIn.Written;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.RecordConsent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The customers of the sandbox: they write, read, and look at their phones.
final class Customers {

  private static final String SOURCE = "sandbox";

  private final StandIns standIns;
  private final Stores stores;
  private final Courier courier;
  private final RecordConsent recordConsent;
  private final Runnable work;

  /// @param work does everything that is due, and returns when it is done
  Customers(
      StandIns standIns,
      Stores stores,
      Courier courier,
      RecordConsent recordConsent,
      Runnable work) {
    this.standIns = standIns;
    this.stores = stores;
    this.courier = courier;
    this.recordConsent = recordConsent;
    this.work = work;
  }

  /// The account of this channel that customers turn to: the one named, else the first.
  Optional<Counter> counter(String channel, Optional<AccountId> named) {
    AccountStore accounts = stores.accounts();
    return standIns
        .on(channel)
        .flatMap(played ->
            accounts.on(played.id()).stream()
                .filter(one -> named.map(one.account().id()::equals).orElse(true))
                .min((one, other) ->
                    one.account().id().value().compareTo(other.account().id().value()))
                .map(account -> new Counter(played, account)));
  }

  /// A customer writes. Returns when our webhook took it and it has had its effect.
  ///
  /// @param optIn whether a customer who never wrote before agrees to everything
  Arrived write(Counter counter, Voice voice, boolean optIn) {
    boolean isFirst =
        phone(counter, voice.customerId()).stream().noneMatch(Customers::isByCustomer);
    Written written = counter.played.standIn().write(counter.standInAccount(), voice);
    boolean delivered =
        !written.webhooks().isEmpty()
            && courier.announce(counter.played.id(), written.webhooks()).deliver();
    work.run();
    if (isFirst && optIn) {
      agree(counter.account.account(), voice.customerId(), written.externalId());
    }
    return new Arrived(written.externalId(), written.at(), delivered);
  }

  /// A customer looks at the thread. Returns when our webhook took that and it has had its effect.
  ///
  /// @return whether there was a thread to look at
  boolean read(Counter counter, String customerId) {
    if (phone(counter, customerId).isEmpty()) {
      return false;
    }
    courier
        .announce(
            counter.played.id(),
            counter.played.standIn().read(counter.standInAccount(), customerId))
        .deliver();
    work.run();
    return true;
  }

  /// What the customer's phone shows, oldest first.
  List<Shown> phone(Counter counter, String customerId) {
    return counter.played.standIn().phone(counter.standInAccount(), customerId);
  }

  private static boolean isByCustomer(Shown shown) {
    return shown.direction().equals("inbound");
  }

  private void agree(ChannelAccount account, String customerId, String externalId) {
    Predicate<ContactId> isSilent =
        contact ->
            stores.consents().history(account.company(), contact).stream()
                .noneMatch(entry -> entry.channel().equals(account.channel()));
    writer(account, customerId, externalId)
        .filter(isSilent)
        .ifPresent(contact ->
            recordConsent.record(
                account.company(),
                contact,
                new RecordConsent.Statement(
                    account.channel(),
                    Consent.Kind.OPT_IN,
                    Purpose.ALL,
                    Optional.empty(),
                    new ConsentAuthor(ConsentAuthor.Kind.IMPORT, Optional.of(SOURCE)),
                    SOURCE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
  }

  /// Who wrote this: by the message, else, where it made none, by the address.
  private Optional<ContactId> writer(ChannelAccount account, String customerId, String externalId) {
    return stores
        .conversations()
        .messageKnownAs(account.company(), externalId)
        .map(Message::conversation)
        .flatMap(id -> stores.conversations().conversation(account.company(), id))
        .map(Conversation::contact)
        .or(() -> at(account, customerId));
  }

  private Optional<ContactId> at(ChannelAccount account, String customerId) {
    boolean hasDigits = customerId.chars().anyMatch(c -> c >= '0' && c <= '9');
    return Stream.concat(
            hasDigits ? Stream.of(CustomerAddress.phone(customerId)) : Stream.empty(),
            Stream.of(CustomerAddress.userId(customerId)))
        .map(address -> new Identity(account.channel(), address))
        .flatMap(identity -> stores.contacts().at(account.company(), identity).stream())
        .map(Contact::id)
        .findFirst();
  }

  /// An account, and who plays its provider.
  record Counter(Played played, ConnectedAccount account) {
    dev.casement.core.port.channel.StandInAccount standInAccount() {
      return PlayedWorld.played(account);
    }
  }

  /// What came of writing.
  ///
  /// @param delivered whether our webhook has taken it by now
  record Arrived(String externalId, Instant at, boolean delivered) {}
}
