package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConsentStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Writes down what somebody said about consent apart from a message to us: to the provider, or in
/// a group. However often it is told, it is written down once, and no conversation is begun for it.
final class TakeStatement {

  private final ConversationStore conversations;
  private final ConsentStore consents;
  private final Threads threads;
  private final CancelHeld held;
  private final InstantSource clock;

  TakeStatement(
      ConversationStore conversations,
      ConsentStore consents,
      Threads threads,
      CancelHeld held,
      InstantSource clock) {
    this.conversations = conversations;
    this.consents = consents;
    this.threads = threads;
    this.held = held;
    this.clock = clock;
  }

  /// @param statement what they said, for the person that they are; empty where it comes to nothing
  void take(
      ChannelAccount ours, CustomerRef who, Function<ContactId, Optional<Consent>> statement) {
    Attempts.until(() -> {
      Threads.CustomerThread found = threads.findOrDraft(ours, who, clock.instant());
      Optional<Consent> said = statement.apply(found.contact().id()).filter(this::isNew);
      if (said.isEmpty()) {
        return new CommitResult.Done();
      }
      CommitResult result =
          conversations.commit(withPeople(ours, found).consent(said.get()).done());
      if (result instanceof CommitResult.Done) {
        held.after(said.get());
      }
      return result;
    });
  }

  private boolean isNew(Consent said) {
    return consents.history(said.company(), said.contact()).stream().noneMatch(said::repeats);
  }

  /// What was found out about people. No conversation is begun for it.
  static ChangesDraft withPeople(ChannelAccount ours, Threads.CustomerThread found) {
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
}
