package dev.casement.meta.messaging;

import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.ButtonReply;
import dev.casement.core.domain.message.ButtonReply.Tapped;
import dev.casement.core.domain.message.Content;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.meta.Json;
import dev.casement.meta.Redaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reads one element: who did what.
final class MessagingReader {

  private static final List<String> KINDS =
      Stream.concat(
              Stream.of("message_edit", "reaction", "postback", "delivery", "read"),
              MessagingNotices.KINDS.stream())
          .toList();

  private final MessagingItem item;
  private final Json element;

  MessagingReader(MessagingItem item) {
    this.item = item;
    this.element = item.event();
  }

  ChannelEvent read() {
    if (Redaction.is(element)) {
      return new ChannelEvent.Noted(Redaction.MARK);
    }
    if (MessagingComments.are(item)) {
      return new MessagingComments(item)
          .read()
          .orElseGet(() -> unrecognised("not said by a customer"));
    }
    Optional<AccountNotice> ofAccount = MessagingAccounts.notice(element);
    if (ofAccount.isPresent()) {
      return new ChannelEvent.AccountNoticed(ofAccount.get());
    }
    Json message = element.at("message");
    if (message.isObject()) {
      return item.isEcho() ? echo(message) : message(message);
    }
    if (item.isEcho()) {
      return unrecognised("by the account itself");
    }
    return customer("sender").map(this::act).orElseGet(() -> unrecognised("no sender"));
  }

  private ChannelEvent act(CustomerRef from) {
    return KINDS.stream()
        .filter(kind -> element.at(kind).isObject())
        .findFirst()
        .map(kind -> act(kind, element.at(kind), from))
        .orElseGet(() -> unrecognised("not understood"));
  }

  private ChannelEvent act(String kind, Json what, CustomerRef from) {
    return switch (kind) {
      case "message_edit" -> edit(what, from);
      case "reaction" -> reaction(what, from);
      case "postback" -> postback(what, from);
      case "delivery" -> receipt(what, from, DeliveryState.DELIVERED);
      case "read" -> receipt(what, from, DeliveryState.READ);
      default -> new MessagingNotices(item, from).read(kind, what);
    };
  }

  private ChannelEvent message(Json message) {
    Optional<CustomerRef> from = customer("sender");
    if (from.isEmpty()) {
      return unrecognised("no sender");
    }
    Optional<String> mid = message.text("mid");
    if (message.flag("is_deleted")) {
      return mid.<ChannelEvent>map(id -> new ChannelEvent.MessageUnsent(from.get(), id))
          .orElseGet(() -> unrecognised("unsent without mid"));
    }
    return new ChannelEvent.MessageReceived(
        from.get(),
        mid.orElseGet(() -> item.madeUpId(message)),
        MessagingContent.of(message),
        MessagingContent.activityOf(message),
        message.at("reply_to").text("mid"),
        item.standby(),
        MessagingReferral.with(message, element));
  }

  private ChannelEvent echo(Json message) {
    Optional<CustomerRef> to = customer("recipient");
    if (to.isEmpty() || isToOurselves()) {
      return unrecognised("an echo without a customer");
    }
    if (message.flag("is_deleted")) {
      return message
          .text("mid")
          .<ChannelEvent>map(mid -> new ChannelEvent.EchoUnsent(to.get(), mid))
          .orElseGet(() -> unrecognised("unsent without mid"));
    }
    return new ChannelEvent.EchoReceived(
        to.get(),
        message.text("mid").orElseGet(() -> item.madeUpId(message)),
        MessagingContent.of(message),
        message.text("metadata"),
        message.text("app_id"),
        item.standby());
  }

  private ChannelEvent edit(Json edit, CustomerRef from) {
    Optional<String> mid = edit.text("mid");
    Optional<String> text = edit.text("text");
    if (mid.isEmpty() || text.isEmpty()) {
      return unrecognised("an edit without mid or text");
    }
    return new ChannelEvent.MessageEdited(from, mid.get(), Content.Text.of(text.get()));
  }

  private ChannelEvent reaction(Json reaction, CustomerRef from) {
    Optional<String> target = reaction.text("mid");
    String action = reaction.text("action").orElse("react");
    if (target.isEmpty() || !(action.equals("react") || action.equals("unreact"))) {
      return unrecognised("a reaction to nothing, or of an unknown kind");
    }
    boolean put = action.equals("react");
    Optional<String> emoji = put ? Optional.of(ReactionWords.emoji(reaction)) : Optional.empty();
    return new ChannelEvent.ReactionReceived(
        from, item.madeUpId(reaction), target.get(), emoji, put);
  }

  private ChannelEvent postback(Json postback, CustomerRef from) {
    String title = postback.text("title").orElse("");
    String payload = postback.text("payload").orElse(title);
    return new ChannelEvent.MessageReceived(
        from,
        postback.text("mid").orElseGet(() -> item.madeUpId(postback)),
        new ButtonReply(Tapped.POSTBACK, payload, title.isEmpty() ? payload : title),
        Activity.POSTBACK,
        Optional.empty(),
        item.standby(),
        MessagingReferral.of(postback.at("referral")));
  }

  private ChannelEvent receipt(Json receipt, CustomerRef about, DeliveryState state) {
    Optional<Instant> watermark = receipt.time("watermark");
    if (watermark.isPresent()) {
      return new ChannelEvent.WatermarkReceived(about, state, watermark.get());
    }
    Optional<String> mid =
        receipt.items("mids").stream()
            .flatMap(one -> one.text().stream())
            .findFirst()
            .or(() -> receipt.text("mid"));
    if (mid.isEmpty() || item.at().isEmpty()) {
      return unrecognised("a receipt without watermark, or without message and time");
    }
    DeliveryStep step = DeliveryStep.to(state, item.at().get());
    return new ChannelEvent.ReceiptReceived(
        Optional.of(about), new DeliveryReceipt(mid.get(), Optional.empty(), step));
  }

  private Optional<CustomerRef> customer(String end) {
    return element
        .at(end)
        .text("id")
        .filter(id -> !id.isBlank() && id.length() <= CustomerAddress.LONGEST)
        .map(id -> CustomerRef.of(CustomerAddress.userId(id)));
  }

  private boolean isToOurselves() {
    return element.at("recipient").text("id").equals(element.at("sender").text("id"));
  }

  private ChannelEvent.Unrecognised unrecognised(String why) {
    Set<String> members = new TreeSet<>();
    element.node().properties().forEach(member -> members.add(member.getKey()));
    members.removeAll(Set.of("sender", "recipient", "timestamp"));
    String field = item.field().map(word -> word + " ").orElse("");
    return new ChannelEvent.Unrecognised(why + ": " + field + String.join(", ", members), false);
  }
}
