package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Waiting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes what a customer put on a message, or took back. Where the message is not known yet the
/// reaction waits for it, for seven days; whether it makes a conversation meanwhile is the
/// channel's to say (decisions.md D25).
final class ApplyReaction {

  /// What it was put on is not known, or not yet.
  private static final String NO_SUCH_MESSAGE = "message_unknown";

  private final ConversationStore conversations;
  private final Threads threads;
  private final CustomerSteps steps;
  private final Ids ids;
  private final InstantSource clock;

  ApplyReaction(
      ConversationStore conversations,
      Threads threads,
      CustomerSteps steps,
      Ids ids,
      InstantSource clock) {
    this.conversations = conversations;
    this.threads = threads;
    this.steps = steps;
    this.ids = ids;
    this.clock = clock;
  }

  Optional<String> apply(
      ChannelAccount account, RawRef raw, Instant at, ChannelEvent.ReactionReceived event) {
    Attempts.until(() -> {
      if (!event.opensThread() && threads.find(account, event.from()).isEmpty()) {
        return isWaiting(account, event)
            ? new CommitResult.Done()
            : conversations.commit(
                Changes.of(account.company()).waiting(waiting(account, raw, at, event)).done());
      }
      CustomerSteps.Step step = step(account, at, event);
      if (step.knows(event.externalId())) {
        return new CommitResult.Done();
      }
      Optional<Message> target = step.find(event.target());
      if (target.isPresent()) {
        return put(step, target.get(), raw, event);
      }
      if (!isWaiting(account, event)) {
        step.waiting(waiting(account, raw, at, event));
      }
      return step.commit();
    });
    if (!isWaiting(account, event)) {
      return Optional.empty();
    }
    // The message may have become known while the reaction was being put down.
    arrived(account, event.target());
    return Optional.of(NO_SUCH_MESSAGE);
  }

  /// Puts on this message, which is known now, what waited for it.
  void arrived(ChannelAccount account, String externalId) {
    for (Waiting waiting : conversations.waiting(account.company(), account.id(), externalId)) {
      if (waiting instanceof Waiting.Reaction reaction) {
        arrived(account, reaction);
      }
    }
  }

  void arrived(ChannelAccount account, Waiting.Reaction waiting) {
    ChannelEvent.ReactionReceived event =
        new ChannelEvent.ReactionReceived(
            new CustomerRef(waiting.from(), Optional.empty(), Optional.empty()),
            waiting.reaction(),
            waiting.externalId(),
            waiting.emoji(),
            false);
    Attempts.until(() -> {
      if (threads.find(account, event.from()).isEmpty()) {
        return new CommitResult.Done();
      }
      CustomerSteps.Step step = step(account, waiting.at(), event);
      Optional<Message> target = step.find(event.target());
      if (target.isEmpty()) {
        return new CommitResult.Done();
      }
      step.arrived(waiting);
      return step.knows(event.externalId())
          ? step.commit()
          : put(step, target.get(), waiting.raw(), event);
    });
  }

  private CustomerSteps.Step step(
      ChannelAccount account, Instant at, ChannelEvent.ReactionReceived event) {
    return steps.step(
        account,
        event.from(),
        event.emoji().isPresent() ? Activity.REACTION : Activity.REACTION_REMOVED,
        at);
  }

  private static CommitResult put(
      CustomerSteps.Step step, Message target, RawRef raw, ChannelEvent.ReactionReceived event) {
    InboundMessage message =
        step.message(
            event.externalId(),
            new Content.Reaction(target.id(), event.emoji()),
            Optional.of(event.target()),
            raw,
            Circumstances.NONE);
    step.said(message);
    return step.commit(message);
  }

  private boolean isWaiting(ChannelAccount account, ChannelEvent.ReactionReceived event) {
    List<Waiting> waiting = conversations.waiting(account.company(), account.id(), event.target());
    return waiting.stream()
        .anyMatch(one ->
            one instanceof Waiting.Reaction reaction
                && reaction.reaction().equals(event.externalId()));
  }

  private Waiting waiting(
      ChannelAccount account, RawRef raw, Instant at, ChannelEvent.ReactionReceived event) {
    return new Waiting.Reaction(
        ids.next(),
        account.id(),
        event.target(),
        event.from().addresses(),
        event.externalId(),
        event.emoji(),
        at,
        raw,
        clock.instant());
  }
}
