package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConsentStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Adds to a customer's consent history what they told the provider about marketing (decisions.md
/// D10), and takes over names from an account's address book.
public final class ApplyPreference {

  private final ConversationStore conversations;
  private final ConsentStore consents;
  private final Threads threads;
  private final Ids ids;
  private final InstantSource clock;

  ApplyPreference(
      ConversationStore conversations,
      ConsentStore consents,
      Threads threads,
      Ids ids,
      InstantSource clock) {
    this.conversations = conversations;
    this.consents = consents;
    this.threads = threads;
    this.ids = ids;
    this.clock = clock;
  }

  Optional<String> signalled(
      ConnectedAccount account, Instant at, ChannelEvent.PreferenceSignalled event) {
    ChannelAccount ours = account.account();
    Attempts.until(() -> {
      Threads.CustomerThread found = threads.findOrDraft(ours, event.from(), clock.instant());
      Consent consent = consent(ours, found, at, event);
      boolean known =
          consents.history(ours.company(), consent.contact()).stream()
              .anyMatch(entry -> isSame(entry, consent));
      return known
          ? new CommitResult.Done()
          : conversations.commit(withPeople(ours, found).consent(consent).done());
    });
    return Optional.empty();
  }

  Optional<String> named(ConnectedAccount account, CustomerRef who) {
    ChannelAccount ours = account.account();
    Attempts.until(() -> {
      Threads.CustomerThread found = threads.findOrDraft(ours, who, clock.instant());
      return found.contacts().isEmpty()
          ? new CommitResult.Done()
          : conversations.commit(withPeople(ours, found).done());
    });
    return Optional.empty();
  }

  /// What was found out about people. No conversation is begun for it.
  private static ChangesDraft withPeople(ChannelAccount ours, Threads.CustomerThread found) {
    ChangesDraft changes = Changes.of(ours.company());
    if (found.isNew()) {
      found.contacts().forEach(changes::contact);
      found.links().forEach(changes::link);
    } else {
      found.into(changes);
      changes.conversation(found.conversation().draft().done());
    }
    return changes;
  }

  private Consent consent(
      ChannelAccount ours,
      Threads.CustomerThread found,
      Instant at,
      ChannelEvent.PreferenceSignalled event) {
    Consent.Kind kind =
        switch (event.preference()) {
          case STOP -> Consent.Kind.OPT_OUT;
          case RESUME -> Consent.Kind.OPT_OUT_LIFTED;
          case SIGNUP -> Consent.Kind.OPT_IN;
        };
    return new Consent(
        ids.next(),
        ours.company(),
        found.contact().id(),
        ours.channel(),
        kind,
        Purpose.MARKETING,
        Optional.of(ours.id()),
        Consent.TOLD_BY_PROVIDER,
        event.wording(),
        at,
        clock.instant());
  }

  private static boolean isSame(Consent one, Consent other) {
    return one.kind() == other.kind()
        && one.purpose() == other.purpose()
        && one.account().equals(other.account())
        && one.source().equals(other.source())
        && one.at().equals(other.at());
  }
}
