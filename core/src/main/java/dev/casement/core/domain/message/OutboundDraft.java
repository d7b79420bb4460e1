package dev.casement.core.domain.message;

import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.policy.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An [OutboundMessage] being made or changed. Not thread-safe; used within one use case and thrown
/// away.
public final class OutboundDraft {

  private final MessageId id;
  private final CompanyId company;
  private ConversationId conversation;
  private Content content;
  private Optional<String> externalId = Optional.empty();
  private Instant createdAt;
  private Instant sentAt;
  private Author author;
  private DeliveryState state;
  private List<DeliveryStep> steps;
  private Optional<Decision> decision = Optional.empty();
  private Optional<Quote> cost = Optional.empty();
  private Optional<Failure> failure = Optional.empty();
  private Optional<MessageTag> tag = Optional.empty();
  private Optional<MessageId> replyTo = Optional.empty();
  private Optional<Instant> expiresAt = Optional.empty();
  private boolean echo;
  private Optional<RawRef> raw = Optional.empty();
  private Resending resending = Resending.NONE;

  /// A message that got as far as this in the moment in which it was said.
  OutboundDraft(
      MessageId id,
      CompanyId company,
      ConversationId conversation,
      Content content,
      Author author,
      DeliveryState state,
      Instant at) {
    this.id = id;
    this.company = company;
    this.conversation = conversation;
    this.content = content;
    this.createdAt = at;
    this.sentAt = at;
    this.author = author;
    this.state = state;
    this.steps = List.of(DeliveryStep.to(state, at));
  }

  OutboundDraft(OutboundMessage from) {
    this.id = from.id();
    this.company = from.company();
    this.conversation = from.conversation();
    this.content = from.content();
    this.externalId = from.externalId();
    this.createdAt = from.createdAt();
    this.sentAt = from.sentAt();
    this.author = from.author();
    this.state = from.state();
    this.steps = from.steps();
    this.decision = from.decision();
    this.cost = from.cost();
    this.failure = from.failure();
    this.tag = from.tag();
    this.replyTo = from.replyTo();
    this.expiresAt = from.expiresAt();
    this.echo = from.echo();
    this.raw = from.raw();
    this.resending = from.resending();
  }

  OutboundDraft conversation(ConversationId newConversation) {
    conversation = newConversation;
    return this;
  }

  OutboundDraft content(Content newContent) {
    content = newContent;
    return this;
  }

  /// The id that the provider gave it.
  public OutboundDraft externalId(String newExternalId) {
    externalId = Optional.of(newExternalId);
    return this;
  }

  /// Where the message came to us later than it was said.
  public OutboundDraft createdAt(Instant at) {
    createdAt = at;
    return this;
  }

  /// How far it got, over which steps.
  public OutboundDraft reached(DeliveryState newState, List<DeliveryStep> newSteps) {
    state = newState;
    steps = newSteps;
    return this;
  }

  public OutboundDraft decision(Decision newDecision) {
    decision = Optional.of(newDecision);
    return this;
  }

  public OutboundDraft cost(Optional<Quote> newCost) {
    cost = newCost;
    return this;
  }

  OutboundDraft failure(Optional<Failure> newFailure) {
    failure = newFailure;
    return this;
  }

  public OutboundDraft tag(Optional<MessageTag> newTag) {
    tag = newTag;
    return this;
  }

  public OutboundDraft replyTo(Optional<MessageId> newReplyTo) {
    replyTo = newReplyTo;
    return this;
  }

  public OutboundDraft expiresAt(Instant at) {
    expiresAt = Optional.of(at);
    return this;
  }

  /// It was written elsewhere, and this is where we were told.
  public OutboundDraft toldBy(RawRef newRaw) {
    echo = true;
    raw = Optional.of(newRaw);
    return this;
  }

  OutboundDraft raw(RawRef newRaw) {
    raw = Optional.of(newRaw);
    return this;
  }

  OutboundDraft resending(Resending newResending) {
    resending = newResending;
    return this;
  }

  public OutboundMessage done() {
    return new OutboundMessage(
        id,
        company,
        conversation,
        content,
        externalId,
        createdAt,
        sentAt,
        author,
        state,
        steps,
        decision,
        cost,
        failure,
        tag,
        replyTo,
        expiresAt,
        echo,
        raw,
        resending);
  }
}
