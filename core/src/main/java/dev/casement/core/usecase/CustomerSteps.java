package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Waiting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What anything that a customer does changes about the thread with them: the window moves by its
/// evidence, held messages go, people and addresses are what the provider named together.
final class CustomerSteps {

  private final Channels channels;
  private final ConversationStore conversations;
  private final Threads threads;
  private final ReleaseHeld held;
  private final CancelHeld cancel;
  private final Ids ids;
  private final InstantSource clock;

  CustomerSteps(
      Channels channels,
      ConversationStore conversations,
      Threads threads,
      ReleaseHeld held,
      CancelHeld cancel,
      Ids ids,
      InstantSource clock) {
    this.channels = channels;
    this.conversations = conversations;
    this.threads = threads;
    this.held = held;
    this.cancel = cancel;
    this.ids = ids;
    this.clock = clock;
  }

  /// What this does to the thread with this customer, found or drafted.
  Step step(ChannelAccount account, CustomerRef from, Activity activity, Instant at) {
    return step(account, threads.findOrDraft(account, from, clock.instant()), from, activity, at);
  }

  /// What it does to this thread.
  Step step(
      ChannelAccount account,
      Threads.CustomerThread thread,
      CustomerRef from,
      Activity activity,
      Instant at) {
    return new Step(account, thread, from, activity, at);
  }

  /// One thing the customer did.
  final class Step {

    private final ChannelAccount account;
    private final Instant now = clock.instant();
    private final Threads.CustomerThread thread;
    private final Conversation conversation;
    private final ConversationDraft draft;
    private final ChangesDraft changes;
    private final Instant at;
    private Optional<Consent> heard = Optional.empty();

    private Step(
        ChannelAccount account,
        Threads.CustomerThread thread,
        CustomerRef from,
        Activity activity,
        Instant at) {
      this.account = account;
      this.changes = Changes.of(account.company());
      this.thread = thread;
      this.conversation = thread.conversation();
      this.draft = conversation.draft();
      this.at = at;
      WindowEvidence evidence = conversation.evidence().with(activity, at);
      ChannelPolicy policy = channels.required(account.channel()).policy();
      boolean newest = conversation.evidence().newest().values().stream().noneMatch(at::isBefore);
      if (newest) {
        draft.heardFrom(from.reachable());
        if (policy.effectOf(activity, at) == ChannelPolicy.Effect.OPENS) {
          draft.answered().status(Conversation.Status.OPEN);
        }
      } else {
        from.reachable().forEach(draft::alsoAt);
      }
      draft.evidence(evidence, policy.window(evidence, now).closesAt()).activeAt(at);
    }

    boolean knows(String externalId) {
      return find(externalId).isPresent();
    }

    Optional<Message> find(String externalId) {
      return thread.isNew()
          ? Optional.empty()
          : Stream.concat(Stream.of(conversation), thread.absorbed().stream())
              .flatMap(one -> conversations.message(one.company(), one.id(), externalId).stream())
              .findFirst();
    }

    /// Whether somebody may have reacted to what is only said now: in this thread nobody ever did,
    /// or it would have left its mark.
    boolean mayBeAwaited() {
      Map<Activity, Instant> seen = conversation.evidence().newest();
      return thread.isNew()
          || seen.containsKey(Activity.REACTION)
          || seen.containsKey(Activity.REACTION_REMOVED);
    }

    InboundMessage message(
        String externalId,
        Content content,
        Optional<String> replyTo,
        RawRef raw,
        Circumstances circumstances) {
      return new InboundMessage(
          new MessageId(ids.next()),
          conversation.company(),
          conversation.id(),
          content,
          Optional.of(externalId),
          now,
          at,
          replyTo,
          Optional.of(raw),
          circumstances);
    }

    ConversationDraft said(InboundMessage message) {
      return draft.said(message.summary()).unread(conversation.unread() + 1);
    }

    /// The person whom the thread is with.
    ContactId contact() {
      return thread.contact().id();
    }

    /// What the customer says about consent: it counts before anything held goes.
    void heard(Consent said) {
      heard = Optional.of(said);
    }

    void file(MediaFile file) {
      changes.file(file);
    }

    void waiting(Waiting waiting) {
      changes.waiting(waiting);
    }

    void arrived(Waiting waiting) {
      changes.arrived(waiting.id());
    }

    CommitResult commit(InboundMessage... messages) {
      thread.into(changes);
      Conversation changed = draft.done();
      changes.conversation(changed);
      for (InboundMessage message : messages) {
        changes.message(message);
      }
      heard.ifPresent(changes::consent);
      if (!thread.isNew()) {
        held.into(changes, changed, thread.absorbed(), account, heard, now);
      }
      CommitResult result = conversations.commit(changes.done());
      if (result instanceof CommitResult.Done) {
        heard.ifPresent(cancel::after);
      }
      return result;
    }
  }
}
