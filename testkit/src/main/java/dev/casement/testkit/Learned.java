package dev.casement.testkit;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.CommentThread;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.PolicyFactsDraft;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.ChannelPolicy.Effect;
import dev.casement.core.port.channel.ReceivedItem;
import java.time.Instant;
import java.util.Optional;

/// What a policy may know of a thread: what the provider's webhooks told, and what was sent.
final class Learned {

  private final ChannelPolicy policy;
  private WindowEvidence evidence = WindowEvidence.NONE;
  private Optional<CommentThread> comment = Optional.empty();
  private int sentSinceClosed;

  Learned(ChannelPolicy policy) {
    this.policy = policy;
  }

  WindowEvidence evidence() {
    return evidence;
  }

  Optional<CommentThread> comment() {
    return comment;
  }

  void from(ReceivedItem item, Instant now) {
    Instant at = item.at().orElse(now);
    Optional<Activity> activity =
        switch (item.event()) {
          case ChannelEvent.CommentReceived(var _, var said) -> {
            comment = Optional.of(new CommentThread(said.id(), said.where(), at, Optional.empty()));
            yield Optional.empty();
          }
          case ChannelEvent.MessageReceived message -> Optional.of(message.activity());
          case ChannelEvent.ReactionReceived reaction ->
              Optional.of(
                  reaction.emoji().isPresent() ? Activity.REACTION : Activity.REACTION_REMOVED);
          case ChannelEvent.CallReceived call -> Optional.of(call.activity());
          case ChannelEvent.CustomerActed acted -> Optional.of(acted.activity());
          case ChannelEvent.MessageEdited _ -> Optional.of(Activity.EDIT);
          case ChannelEvent.MessageUnsent _ -> Optional.of(Activity.UNSENT);
          case ChannelEvent.EchoReceived _,
              ChannelEvent.IdentityChanged _,
              ChannelEvent.EchoUnsent _,
              ChannelEvent.ReceiptReceived _,
              ChannelEvent.WatermarkReceived _,
              ChannelEvent.ThreadOwnerChanged _,
              ChannelEvent.AccountNoticed _,
              ChannelEvent.TemplateNoticed _,
              ChannelEvent.PreferenceSignalled _,
              ChannelEvent.HistoryReceived _,
              ChannelEvent.CustomerNamed _,
              ChannelEvent.EchoEdited _,
              ChannelEvent.Noted _,
              ChannelEvent.Unrecognised _ ->
              Optional.empty();
        };
    activity.ifPresent(what -> {
      evidence = evidence.with(what, at);
      if (policy.effectOf(what, at) == Effect.OPENS) {
        sentSinceClosed = 0;
      }
    });
  }

  /// Something was sent, and taken.
  ///
  /// @param open whether the window was open then
  void sent(Manner manner, boolean open, Instant now) {
    if (manner instanceof Manner.PrivateReply) {
      comment = comment.map(said -> said.replied(now));
    }
    if (manner instanceof Manner.Plain && !open) {
      sentSinceClosed++;
    }
  }

  PolicyFactsDraft into(PolicyFactsDraft facts) {
    comment.ifPresent(said ->
        facts
            .commentedAt(said.commentedAt())
            .commentedLive(said.where() == Comment.Where.LIVE)
            .privateReplySent(said.repliedAt().isPresent()));
    return facts.evidence(evidence).sentSinceClosed(sentSinceClosed);
  }
}
