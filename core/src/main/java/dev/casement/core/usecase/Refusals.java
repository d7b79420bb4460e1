package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.port.store.ChangesDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Believes the provider over ourselves. Where it refuses, as outside the window, what we had
/// allowed, the window counts as closed until the customer writes again (decisions.md D5); such
/// disagreements are counted. Where it holds marketing back, more waits; where it says that the
/// customer stopped marketing, that is recorded. Thread-safe.
public final class Refusals {

  /// So long marketing waits where the provider names no time.
  private static final Duration MARKETING_WAITS = Duration.ofHours(24);

  private final Channels channels;
  private final Reach reach;
  private final Ids ids;
  private final InstantSource clock;
  private final AtomicLong disagreements = new AtomicLong();

  Refusals(Channels channels, Reach reach, Ids ids, InstantSource clock) {
    this.channels = channels;
    this.reach = reach;
    this.ids = ids;
    this.clock = clock;
  }

  /// How often the provider refused as outside the window what we had allowed, since the start.
  public long disagreements() {
    return disagreements.get();
  }

  /// Drafts what follows from this step of a message.
  void heed(
      ChangesDraft changes,
      ConversationDraft draft,
      Conversation conversation,
      ChannelAccount account,
      OutboundMessage message,
      DeliveryStep step) {
    if (step.state() != DeliveryState.FAILED || step.failure().isEmpty()) {
      return;
    }
    Failure failure = step.failure().get();
    message
        .decision()
        .filter(Decision.Allowed.class::isInstance)
        .filter(decision -> Reach.counts((Decision.Allowed) decision))
        .ifPresent(_ -> reach.failed(account, conversation.address(), message.leftAt()));
    switch (failure.kind()) {
      case WINDOW_CLOSED -> {
        disagreements.incrementAndGet();
        WindowEvidence evidence = conversation.evidence().refused(message.leftAt());
        draft.evidence(evidence, closesAt(account, evidence));
      }
      case MARKETING_NOT_DELIVERED ->
          draft.marketingHeldUntil(
              failure.retryAt().orElseGet(() -> step.at().plus(MARKETING_WAITS)));
      case OPTED_OUT -> changes.consent(stop(conversation, account, step));
      default -> {
        // Everything else is told with the message and changes nothing for others.
      }
    }
  }

  private Optional<Instant> closesAt(ChannelAccount account, WindowEvidence evidence) {
    return channels
        .required(account.channel())
        .policy()
        .window(evidence, clock.instant())
        .closesAt();
  }

  private Consent stop(Conversation conversation, ChannelAccount account, DeliveryStep step) {
    return new Consent(
        ids.next(),
        account.company(),
        conversation.contact(),
        account.channel(),
        Consent.Kind.OPT_OUT,
        Purpose.MARKETING,
        Optional.of(account.id()),
        ConsentAuthor.PROVIDER,
        Consent.TOLD_BY_PROVIDER,
        step.failure().map(Failure::detail).filter(words -> !words.isEmpty()),
        Optional.empty(),
        step.at(),
        clock.instant());
  }
}
