package dev.casement.core.domain.message;

import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.policy.Decision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the company says.
///
/// @param state how far it got; only [#step] moves it
/// @param steps every state it reached with the time it first did, oldest first; a failure that a
///   later delivery disproved stays in it
/// @param decision the decision it was accepted, or at last refused, by; echoes have none
/// @param cost what it was expected to cost when it was accepted
/// @param failure what went wrong, while it counts as failed, unknown or waiting to be tried again
/// @param tag the tag the author asked for
/// @param replyTo the message it quotes, in our own ids
/// @param expiresAt when trying, or holding it, ends
/// @param echo whether it was written elsewhere and only told to us
/// @param resending what it says again, and what says it again
public record OutboundMessage(
    MessageId id,
    CompanyId company,
    ConversationId conversation,
    Content content,
    Optional<String> externalId,
    Instant createdAt,
    Instant sentAt,
    Author author,
    DeliveryState state,
    List<DeliveryStep> steps,
    Optional<Decision> decision,
    Optional<Quote> cost,
    Optional<Failure> failure,
    Optional<MessageTag> tag,
    Optional<MessageId> replyTo,
    Optional<Instant> expiresAt,
    boolean echo,
    Resending resending)
    implements Message {

  // Providers tell whole seconds, we know milliseconds: within a second the states' own order
  // counts.
  private static final Comparator<DeliveryStep> ORDER =
      Comparator.comparing((DeliveryStep step) -> step.at().truncatedTo(ChronoUnit.SECONDS))
          .thenComparing(DeliveryStep::state);

  public OutboundMessage {
    steps = List.copyOf(steps);
  }

  /// A message that says nothing again.
  public OutboundMessage(
      MessageId id,
      CompanyId company,
      ConversationId conversation,
      Content content,
      Optional<String> externalId,
      Instant createdAt,
      Instant sentAt,
      Author author,
      DeliveryState state,
      List<DeliveryStep> steps,
      Optional<Decision> decision,
      Optional<Quote> cost,
      Optional<Failure> failure,
      Optional<MessageTag> tag,
      Optional<MessageId> replyTo,
      Optional<Instant> expiresAt,
      boolean echo) {
    this(
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
        Resending.NONE);
  }

  @Override
  public Direction direction() {
    return Direction.OUTBOUND;
  }

  @Override
  public OutboundMessage in(ConversationId other) {
    return new OutboundMessage(
        id,
        company,
        other,
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
        resending);
  }

  /// The message after one more step, if that step may follow: states only move forward, a first
  /// time stays, `failed` counts only before `delivered`, and a delivery disproves an earlier
  /// failure (decisions.md D26). The same value where the step changes nothing.
  public OutboundMessage step(DeliveryStep step) {
    boolean known = steps.stream().anyMatch(old -> old.state() == step.state());
    boolean moves = state.mayBecome(step.state());
    if (!moves && (known || !step.state().isProviders())) {
      return this;
    }
    List<DeliveryStep> more = new ArrayList<>(steps);
    if (!known) {
      more.add(step);
      more.sort(ORDER);
    }
    DeliveryState next = moves ? step.state() : state;
    Optional<Failure> nextFailure = moves ? step.failure() : failure;
    return with(externalId, sentAt, next, more, decision, nextFailure);
  }

  /// Since when nobody knows whether it arrived; empty where that is known.
  public Optional<Instant> unclearSince() {
    return state != DeliveryState.UNKNOWN
        ? Optional.empty()
        : steps.stream()
            .filter(step -> step.state() == DeliveryState.UNKNOWN)
            .map(DeliveryStep::at)
            .findFirst();
  }

  /// The message as it belongs to others that say the same.
  public OutboundMessage resending(Resending newResending) {
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
        newResending);
  }

  /// When the request left for the provider; where we did not send it, when it was said.
  public Instant leftAt() {
    return steps.stream()
        .filter(step -> step.state() == DeliveryState.SENDING)
        .map(DeliveryStep::at)
        .findFirst()
        .orElse(sentAt);
  }

  /// The same message with what became of what it says: an edit elsewhere, a call that ended.
  public OutboundMessage saying(Content newContent) {
    return new OutboundMessage(
        id,
        company,
        conversation,
        newContent,
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
        resending);
  }

  /// The message back in line: it was marked as leaving, but no byte of it left.
  public OutboundMessage backInLine() {
    List<DeliveryStep> fewer =
        steps.stream().filter(step -> step.state() != DeliveryState.SENDING).toList();
    return with(externalId, sentAt, DeliveryState.QUEUED, fewer, decision, failure);
  }

  /// The message under the id that the provider gave it.
  public OutboundMessage known(String newExternalId) {
    return with(Optional.of(newExternalId), sentAt, state, steps, decision, failure);
  }

  /// The message under a newer decision.
  public OutboundMessage decided(Decision newDecision) {
    return with(externalId, sentAt, state, steps, Optional.of(newDecision), failure);
  }

  /// The message with what keeps it from going out now, to be tried again.
  public OutboundMessage troubled(Failure trouble) {
    return with(externalId, sentAt, state, steps, decision, Optional.of(trouble));
  }

  /// The message without what it said: the company took it back.
  public OutboundMessage unsent() {
    return new OutboundMessage(
        id,
        company,
        conversation,
        new Content.Unsupported("unsent", ""),
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
        resending);
  }

  private OutboundMessage with(
      Optional<String> newExternalId,
      Instant newSentAt,
      DeliveryState newState,
      List<DeliveryStep> newSteps,
      Optional<Decision> newDecision,
      Optional<Failure> newFailure) {
    return new OutboundMessage(
        id,
        company,
        conversation,
        content,
        newExternalId,
        createdAt,
        newSentAt,
        author,
        newState,
        newSteps,
        newDecision,
        cost,
        newFailure,
        tag,
        replyTo,
        expiresAt,
        echo,
        resending);
  }
}
