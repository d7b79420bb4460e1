package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ProfileSource;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.time.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/// Asks the provider who somebody is: when they first write, and when they write again after a
/// week. It happens beside everything else and fails quietly: a name is not worth a message.
public final class RefreshProfiles {

  private static final Duration FRESH = Duration.ofDays(7);

  /// Whom the provider did not tell is not asked for again so soon.
  private static final Duration PATIENCE = Duration.ofHours(1);

  private static final int MOST_AT_ONCE = 1_000;

  private final Channels channels;
  private final ContactStore contacts;
  private final ChangeContact change;
  private final InstantSource clock;
  private final Ticker ticker;
  private final ExecutorService threads;
  private final Map<ContactId, Long> asked = new ConcurrentHashMap<>();

  RefreshProfiles(
      Channels channels,
      ContactStore contacts,
      ChangeContact change,
      InstantSource clock,
      Ticker ticker,
      ExecutorService threads) {
    this.channels = channels;
    this.contacts = contacts;
    this.change = change;
    this.clock = clock;
    this.ticker = ticker;
    this.threads = threads;
  }

  /// Somebody wrote. Returns at once.
  void heardFrom(ConnectedAccount account, ChannelEvent event) {
    Optional<ProfileSource> source = channels.required(account.account().channel()).profiles();
    if (source.isPresent() && event instanceof ChannelEvent.MessageReceived message) {
      look(account, message.from().addresses().getFirst(), source.get());
    }
  }

  private void look(ConnectedAccount account, CustomerAddress address, ProfileSource source) {
    Identity identity = new Identity(account.account().channel(), address);
    contacts
        .at(account.account().company(), identity)
        .filter(contact -> isStale(contact, clock.instant()))
        .filter(this::mayAsk)
        .ifPresent(contact -> {
          try {
            threads.execute(() -> ask(account, address, source, contact));
          } catch (RejectedExecutionException _) {
            // The process is ending; the next message asks again.
          }
        });
  }

  private static boolean isStale(Contact contact, Instant now) {
    return contact.details().profileAt().filter(at -> now.isBefore(at.plus(FRESH))).isEmpty();
  }

  private boolean mayAsk(Contact contact) {
    long now = ticker.nanos();
    asked.values().removeIf(at -> now - at >= PATIENCE.toNanos());
    return asked.size() < MOST_AT_ONCE && asked.putIfAbsent(contact.id(), now) == null;
  }

  private void ask(
      ConnectedAccount account, CustomerAddress address, ProfileSource source, Contact contact) {
    Optional<ProfileSource.Profile> told = source.profile(account, address);
    if (told.isPresent()) {
      change.told(contact.company(), contact.id(), told.get(), clock.instant());
      asked.remove(contact.id());
    }
  }
}
