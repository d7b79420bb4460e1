package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.store.StoreUnavailable;
import java.time.Instant;
import java.util.Optional;

/// Gives one item of a webhook its effect.
public final class ApplyItem {

  private final ApplyMessage messages;
  private final ApplyReaction reactions;
  private final ApplyReceipt receipts;
  private final ApplyEcho echoes;
  private final ApplyComment comments;
  private final RefreshProfiles profiles;
  private final ApplyCall calls;
  private final ApplyNotice notices;
  private final ApplyPreference preferences;
  private final ApplyHistory history;
  private final Lanes lanes;

  ApplyItem(
      ApplyMessage messages,
      ApplyReaction reactions,
      ApplyReceipt receipts,
      ApplyEcho echoes,
      ApplyComment comments,
      RefreshProfiles profiles,
      ApplyCall calls,
      ApplyNotice notices,
      ApplyPreference preferences,
      ApplyHistory history,
      Lanes lanes) {
    this.messages = messages;
    this.reactions = reactions;
    this.receipts = receipts;
    this.echoes = echoes;
    this.comments = comments;
    this.profiles = profiles;
    this.calls = calls;
    this.notices = notices;
    this.preferences = preferences;
    this.history = history;
    this.lanes = lanes;
  }

  /// @return what is remarkable about it although it was processed
  /// @throws PoisonedItem where it fails by itself, not for want of the store
  Optional<String> apply(RoutedItem routed) {
    try {
      Optional<String> remark = Optional.empty();
      for (ConnectedAccount account : routed.accounts()) {
        if (countsForSpeed(routed.item().event())) {
          lanes.received(account.account(), effectiveAt(routed));
        }
        remark = effect(routed, account);
        profiles.heardFrom(account, routed.item().event());
      }
      return remark;
    } catch (StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException fault) {
      throw new PoisonedItem("could not be applied: " + fault.getMessage(), fault);
    }
  }

  private Optional<String> effect(RoutedItem routed, ConnectedAccount account) {
    Instant at = effectiveAt(routed);
    return switch (routed.item().event()) {
      case ChannelEvent.MessageReceived event ->
          messages.received(account, routed.raw(), at, event);
      case ChannelEvent.ReactionReceived event ->
          reactions.apply(account.account(), routed.raw(), at, event);
      case ChannelEvent.CustomerActed event -> messages.acted(account, at, event);
      case ChannelEvent.IdentityChanged event ->
          messages.identityChanged(account, routed.raw(), at, event);
      case ChannelEvent.MessageEdited event -> messages.edited(account, routed.raw(), at, event);
      case ChannelEvent.MessageUnsent event -> messages.unsent(account, event);
      case ChannelEvent.ThreadOwnerChanged event -> messages.ownerChanged(account, at, event);
      case ChannelEvent.CommentReceived event -> comments.apply(account, routed.raw(), at, event);
      case ChannelEvent.EchoReceived event -> echoes.apply(account, routed.raw(), at, event);
      case ChannelEvent.EchoEdited event -> echoes.edited(account, routed.raw(), event);
      case ChannelEvent.EchoUnsent event -> echoes.unsent(account, event);
      case ChannelEvent.CallReceived event -> calls.apply(account, routed.raw(), at, event);
      case ChannelEvent.ReceiptReceived event -> receipts.apply(account, event);
      case ChannelEvent.WatermarkReceived event -> receipts.upTo(account, event);
      case ChannelEvent.AccountNoticed event -> notices.account(account, routed.raw(), at, event);
      case ChannelEvent.TemplateNoticed event -> notices.template(account, event);
      case ChannelEvent.PreferenceSignalled event -> preferences.signalled(account, at, event);
      case ChannelEvent.HistoryReceived event -> history.apply(account, routed.raw(), event);
      case ChannelEvent.CustomerNamed event -> preferences.named(account, event.who());
      case ChannelEvent.Noted _ -> Optional.empty();
      case ChannelEvent.Unrecognised _ -> Optional.of(SplitEvent.NOT_UNDERSTOOD);
    };
  }

  /// Providers count what customers write, and what is written elsewhere, as they count what we
  /// send.
  private static boolean countsForSpeed(ChannelEvent event) {
    return event instanceof ChannelEvent.MessageReceived
        || event instanceof ChannelEvent.ReactionReceived
        || event instanceof ChannelEvent.EchoReceived;
  }

  /// The provider's own time, but never later than the receipt: its clock may be ahead of ours
  /// (decisions.md D2).
  private static Instant effectiveAt(RoutedItem routed) {
    Instant receivedAt = routed.event().receivedAt();
    return routed.item().at().filter(at -> at.isBefore(receivedAt)).orElse(receivedAt);
  }
}
