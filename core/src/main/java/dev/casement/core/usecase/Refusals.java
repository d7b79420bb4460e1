package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.message.OutboundMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// Believes the provider over ourselves: where it refuses, as outside the window, what we had
/// allowed, the window counts as closed until the customer writes again (decisions.md D5). Such
/// disagreements are counted. Thread-safe.
public final class Refusals {

  private final Channels channels;
  private final InstantSource clock;
  private final AtomicLong disagreements = new AtomicLong();

  public Refusals(Channels channels, InstantSource clock) {
    this.channels = channels;
    this.clock = clock;
  }

  /// How often the provider refused as outside the window what we had allowed, since the start.
  public long disagreements() {
    return disagreements.get();
  }

  /// The draft with what this step says about the window.
  ConversationDraft heed(
      ConversationDraft draft,
      Conversation conversation,
      ChannelAccount account,
      OutboundMessage message,
      DeliveryStep step) {
    boolean refused =
        step.failure().filter(failure -> failure.kind() == FailureKind.WINDOW_CLOSED).isPresent();
    if (!refused) {
      return draft;
    }
    disagreements.incrementAndGet();
    WindowEvidence evidence = conversation.evidence().refused(leftAt(message));
    return draft.evidence(
        evidence,
        channels.required(account.channel()).policy().window(evidence, clock.instant()).closesAt());
  }

  private static Instant leftAt(OutboundMessage message) {
    return message.steps().stream()
        .filter(step -> step.state() == DeliveryState.SENDING)
        .map(DeliveryStep::at)
        .findFirst()
        .orElse(message.sentAt());
  }
}
