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
/// @param raw where it is kept as the provider told it back to us
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
    Optional<RawRef> raw,
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

  /// A message of which no more is known than who said it when, and how far it is.
  public static OutboundDraft draft(
      MessageId id,
      CompanyId company,
      ConversationId conversation,
      Content content,
      Author author,
      DeliveryState state,
      Instant at) {
    return new OutboundDraft(id, company, conversation, content, author, state, at);
  }

  @Override
  public Direction direction() {
    return Direction.OUTBOUND;
  }

  @Override
  public OutboundMessage in(ConversationId other) {
    return draft().conversation(other).done();
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
    return moves
        ? draft().reached(step.state(), more).failure(step.failure()).done()
        : draft().reached(state, more).done();
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
    return draft().resending(newResending).done();
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
    return draft().content(newContent).done();
  }

  /// The message back in line: it was marked as leaving, but no byte of it left.
  public OutboundMessage backInLine() {
    return draft()
        .reached(
            DeliveryState.QUEUED,
            steps.stream().filter(step -> step.state() != DeliveryState.SENDING).toList())
        .done();
  }

  /// The message under the id that the provider gave it.
  public OutboundMessage known(String newExternalId) {
    return draft().externalId(newExternalId).done();
  }

  /// The message with where the provider told it back to us; the first time counts.
  public OutboundMessage toldBackIn(RawRef newRaw) {
    return raw.isPresent() ? this : draft().raw(newRaw).done();
  }

  /// The message with the words that it was given elsewhere.
  ///
  /// @param source where those words are kept raw
  public OutboundMessage edited(Content newContent, RawRef source) {
    return draft().content(newContent).raw(source).done();
  }

  /// The message under a newer decision.
  public OutboundMessage decided(Decision newDecision) {
    return draft().decision(newDecision).done();
  }

  /// The message with what keeps it from going out now, to be tried again.
  public OutboundMessage troubled(Failure trouble) {
    return draft().failure(Optional.of(trouble)).done();
  }

  /// The message without what it said: the company took it back.
  public OutboundMessage unsent() {
    return saying(Content.Unsupported.UNSENT);
  }

  private OutboundDraft draft() {
    return new OutboundDraft(this);
  }
}
