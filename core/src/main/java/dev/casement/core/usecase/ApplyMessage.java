package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Gives effect to what a customer did: the message is stored, the window moves, what it says about
/// consent counts, and then held messages go (decisions.md D31).
public final class ApplyMessage {

  private final ConversationStore conversations;
  private final Threads threads;
  private final CustomerSteps steps;
  private final ApplyReaction reactions;
  private final HearConsent hear;
  private final TakeStatement statements;
  private final KeepFiles files;
  private final ForgetRaw forget;
  private final InstantSource clock;

  ApplyMessage(
      ConversationStore conversations,
      Threads threads,
      CustomerSteps steps,
      ApplyReaction reactions,
      HearConsent hear,
      TakeStatement statements,
      KeepFiles files,
      ForgetRaw forget,
      InstantSource clock) {
    this.conversations = conversations;
    this.threads = threads;
    this.steps = steps;
    this.reactions = reactions;
    this.hear = hear;
    this.statements = statements;
    this.files = files;
    this.forget = forget;
    this.clock = clock;
  }

  Optional<String> received(
      ConnectedAccount account, RawRef raw, Instant at, ChannelEvent.MessageReceived event) {
    Attempts.until(() -> {
      CustomerSteps.Step step = steps.step(account.account(), event.from(), event.activity(), at);
      if (step.knows(event.externalId())) {
        return new CommitResult.Done();
      }
      InboundMessage message =
          step.message(
              event.externalId(), event.content(), event.replyTo(), raw, event.circumstances());
      KeepFiles.Kept kept =
          files.of(account.account(), message.id(), message.content(), clock.instant());
      InboundMessage stored = message.saying(kept.content());
      // Whatever it is and however late it came: somebody has to look at it.
      step.said(stored).ownedByOther(event.standby()).status(Conversation.Status.OPEN);
      kept.files().forEach(step::file);
      ChannelAccount ours = account.account();
      event
          .participant()
          .ifPresentOrElse(
              // It is said for one member of the group, and not for the group.
              member -> statements.take(ours, member, who -> hear.in(ours, who, stored, at)),
              () -> hear.in(ours, step.contact(), stored, at).ifPresent(step::heard));
      CommitResult result = step.commit(stored);
      if (result instanceof CommitResult.Done && step.mayBeAwaited()) {
        reactions.arrived(account.account(), event.externalId());
      }
      return result;
    });
    return Optional.empty();
  }

  /// The customer is found elsewhere from now on. It moves no window but by what it joins.
  Optional<String> identityChanged(
      ConnectedAccount account, RawRef raw, Instant at, ChannelEvent.IdentityChanged event) {
    return commit(() -> {
      Threads.CustomerThread thread = threads.relink(account.account(), event, clock.instant());
      CustomerSteps.Step step =
          steps.step(account.account(), thread, event.now(), Activity.NOTICE, at);
      if (step.knows(event.externalId())) {
        return new CommitResult.Done();
      }
      InboundMessage message =
          step.message(
              event.externalId(), event.notice(), Optional.empty(), raw, Circumstances.NONE);
      step.said(message);
      return step.commit(message);
    });
  }

  Optional<String> acted(ConnectedAccount account, Instant at, ChannelEvent.CustomerActed event) {
    return commit(() -> steps.step(account.account(), event.from(), event.activity(), at).commit());
  }

  Optional<String> edited(
      ConnectedAccount account, RawRef raw, Instant at, ChannelEvent.MessageEdited event) {
    return rewrite(
        account,
        event.from(),
        event.externalId(),
        (message, _) -> {
          if (message.raw().filter(raw::equals).isEmpty()) {
            forget.of(account, message);
          }
          return message.edited(edited(message.content(), event.content()), at, raw);
        });
  }

  /// Who edits a message with a file edits the words below it.
  private static Content edited(Content before, Content after) {
    return before instanceof Content.Media media && after instanceof Content.Text(var text, var _)
        ? media.captioned(text)
        : after;
  }

  Optional<String> unsent(ConnectedAccount account, ChannelEvent.MessageUnsent event) {
    return rewrite(
        account,
        event.from(),
        event.externalId(),
        (message, changes) -> {
          files.leavingWith(message, clock.instant()).forEach(changes::file);
          forget.of(account, message);
          return message.saying(Content.Unsupported.UNSENT);
        });
  }

  Optional<String> ownerChanged(
      ConnectedAccount account, Instant at, ChannelEvent.ThreadOwnerChanged event) {
    return commit(() -> {
      Optional<Conversation> found = threads.find(account.account(), event.about());
      if (found.isEmpty() || found.get().ownedByOther() == event.ownedByOther()) {
        return new CommitResult.Done();
      }
      return conversations.commit(
          Changes.of(account.account().company())
              .conversation(
                  found.get().draft().ownedByOther(event.ownedByOther()).activeAt(at).done())
              .done());
    });
  }

  /// What the customer made of a message, by editing or unsending it. The window does not move.
  private Optional<String> rewrite(
      ConnectedAccount account,
      CustomerRef from,
      String externalId,
      BiFunction<InboundMessage, ChangesDraft, InboundMessage> change) {
    return commit(() -> {
      Optional<Conversation> found = threads.find(account.account(), from);
      Optional<Message> message =
          found.flatMap(conversation ->
              conversations.message(conversation.company(), conversation.id(), externalId));
      if (message.isEmpty() || !(message.get() instanceof InboundMessage inbound)) {
        return new CommitResult.Done();
      }
      ChangesDraft changes = Changes.of(inbound.company());
      InboundMessage rewritten = change.apply(inbound, changes);
      ConversationDraft draft = found.get().draft();
      boolean commentGone =
          found.get().comment().filter(c -> c.externalId().equals(externalId)).isPresent()
              && !(rewritten.content() instanceof Comment);
      if (commentGone) {
        draft.withoutComment();
      }
      if (found.get().lastMessage().filter(last -> last.id().equals(rewritten.id())).isPresent()) {
        draft.said(rewritten.summary());
      }
      return conversations.commit(changes.conversation(draft.done()).message(rewritten).done());
    });
  }

  private static Optional<String> commit(Supplier<CommitResult> attempt) {
    Attempts.until(attempt);
    return Optional.empty();
  }
}
