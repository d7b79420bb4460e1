package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Adds to a customer's consent history what they told the provider about marketing (decisions.md
/// D10), and takes over names from an account's address book.
public final class ApplyPreference {

  private final ConversationStore conversations;
  private final Threads threads;
  private final TakeStatement statements;
  private final Ids ids;
  private final InstantSource clock;

  ApplyPreference(
      ConversationStore conversations,
      Threads threads,
      TakeStatement statements,
      Ids ids,
      InstantSource clock) {
    this.conversations = conversations;
    this.threads = threads;
    this.statements = statements;
    this.ids = ids;
    this.clock = clock;
  }

  Optional<String> signalled(
      ConnectedAccount account, Instant at, ChannelEvent.PreferenceSignalled event) {
    ChannelAccount ours = account.account();
    statements.take(ours, event.from(), contact -> Optional.of(consent(ours, contact, at, event)));
    return Optional.empty();
  }

  Optional<String> named(ConnectedAccount account, CustomerRef who) {
    ChannelAccount ours = account.account();
    Attempts.until(() -> {
      Threads.CustomerThread found = threads.findOrDraft(ours, who, clock.instant());
      return found.contacts().isEmpty()
          ? new CommitResult.Done()
          : conversations.commit(TakeStatement.withPeople(ours, found).done());
    });
    return Optional.empty();
  }

  private Consent consent(
      ChannelAccount ours, ContactId contact, Instant at, ChannelEvent.PreferenceSignalled event) {
    Consent.Kind kind =
        switch (event.preference()) {
          case STOP -> Consent.Kind.OPT_OUT;
          case RESUME -> Consent.Kind.OPT_OUT_LIFTED;
          case SIGNUP -> Consent.Kind.OPT_IN;
        };
    return new Consent(
        ids.next(),
        ours.company(),
        contact,
        ours.channel(),
        kind,
        Purpose.MARKETING,
        Optional.of(ours.id()),
        ConsentAuthor.PROVIDER,
        Consent.TOLD_BY_PROVIDER,
        event.wording(),
        Optional.empty(),
        at,
        clock.instant());
  }
}
