package dev.casement.meta.messaging;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Content.SystemNotice;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what is no message and still worth a line in the thread: the way back in, an agreement, a
/// linked account, who holds the thread.
final class MessagingNotices {

  static final List<String> KINDS =
      List.of(
          "referral",
          "optin",
          "account_linking",
          "pass_thread_control",
          "take_thread_control",
          "request_thread_control");

  private static final Set<String> AGREES_TO_MARKETING =
      Set.of("notification_messages", "one_time_notif_req", "marketing_messages");

  /// The inboxes of Meta's own Business Suite, which are never ours: the Page's, Instagram's.
  private static final Set<String> INBOXES = Set.of("263902037430900", "1217981644879628");

  private final MessagingItem item;
  private final CustomerRef from;

  MessagingNotices(MessagingItem item, CustomerRef from) {
    this.item = item;
    this.from = from;
  }

  ChannelEvent read(String kind, Json what) {
    return switch (kind) {
      case "referral" ->
          shown(
              what,
              new SystemNotice(kind, MessagingReferral.words(what)),
              Activity.REFERRAL,
              MessagingReferral.of(what));
      case "optin" -> agreement(what);
      case "account_linking" ->
          shown(
              what,
              new SystemNotice(
                  "account_" + what.text("status").orElse("linked"),
                  what.textOrEmpty("status").equals("unlinked")
                      ? "Unlinked their account"
                      : "Linked their account"),
              Activity.NOTICE,
              Circumstances.NONE);
      case "request_thread_control" ->
          shown(
              what,
              new SystemNotice(
                  "thread_requested",
                  "Another app asks for this conversation"
                      + what.text("requested_owner_app_id").map(app -> ": " + app).orElse("")),
              Activity.NOTICE,
              Circumstances.NONE);
      case "pass_thread_control" ->
          new ChannelEvent.ThreadOwnerChanged(from, item.standby() || isPassedToInbox(what));
      default -> new ChannelEvent.ThreadOwnerChanged(from, true);
    };
  }

  private ChannelEvent agreement(Json optin) {
    boolean marketing = optin.text("type").filter(AGREES_TO_MARKETING::contains).isPresent();
    String words = marketing ? "Agreed to marketing messages" : "Agreed to be written to";
    return shown(
        optin,
        new SystemNotice(
            marketing ? "opt_in_marketing" : "opt_in",
            optin
                .text("title")
                .or(() -> optin.text("ref"))
                .map(t -> words + ": " + t)
                .orElse(words)),
        marketing ? Activity.NOTICE : Activity.OPT_IN,
        Circumstances.NONE);
  }

  private ChannelEvent shown(
      Json what, SystemNotice notice, Activity activity, Circumstances circumstances) {
    return new ChannelEvent.MessageReceived(
        from,
        item.madeUpId(what),
        notice,
        activity,
        Optional.empty(),
        item.standby(),
        circumstances);
  }

  private static boolean isPassedToInbox(Json pass) {
    return pass.text("new_owner_app_id").filter(INBOXES::contains).isPresent();
  }
}
