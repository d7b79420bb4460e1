package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelEvent.EchoReceived;
import dev.casement.core.port.channel.ChannelEvent.MessageEdited;
import dev.casement.core.port.channel.ChannelEvent.MessageReceived;
import dev.casement.core.port.channel.ChannelEvent.MessageUnsent;
import dev.casement.core.port.channel.ChannelEvent.ReactionReceived;
import dev.casement.core.port.channel.ChannelEvent.Unrecognised;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.meta.ItemId;
import dev.casement.meta.Json;
import dev.casement.meta.Redaction;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What customers said, and what the company said from its phone, as events.
final class InboundTranslator {

  /// Kinds that a customer sent and that Meta passes on; any other leaves open what it was.
  static final Set<String> OF_KNOWN_EFFECT =
      Set.of(
          "text",
          "image",
          "video",
          "audio",
          "voice",
          "document",
          "sticker",
          "location",
          "contacts",
          "interactive",
          "button",
          "order");

  private static final String PHONE_APP = "whatsapp_business_app";

  ChannelEvent message(WireItem item) {
    Json message = item.element();
    if (!message.isObject()) {
      return new Unrecognised("message that is no object", false);
    }
    if (Redaction.is(message)) {
      return new ChannelEvent.Noted(Redaction.MARK);
    }
    return Customers.beside(item)
        .of(message, "from", "from_user_id")
        .map(from -> message(item, message, from))
        .orElseGet(() -> new Unrecognised("message without sender", false));
  }

  private static ChannelEvent message(WireItem item, Json message, CustomerRef from) {
    String type = InboundContents.type(message);
    Json body = message.at(type);
    return switch (type) {
      case "reaction" ->
          about(
              body.text("message_id"),
              target ->
                  new ReactionReceived(from, idOf(item, from), target, body.text("emoji"), false));
      case "edit" ->
          about(
              body.text("original_message_id"),
              target -> new MessageEdited(from, target, InboundContents.of(body.at("message"))));
      case "revoke" ->
          about(body.text("original_message_id"), target -> new MessageUnsent(from, target));
      case "system" ->
          SystemNotices.read(from, idOf(item, from), body)
              .filter(_ -> !message.has("group_id"))
              .<ChannelEvent>map(changed -> changed)
              .orElseGet(() -> received(item, from, Activity.NOTICE));
      case "request_welcome" -> new ChannelEvent.Noted(type);
      default -> received(item, from, activity(type, message));
    };
  }

  private static ChannelEvent received(WireItem item, CustomerRef from, Activity activity) {
    Json message = item.element();
    return new MessageReceived(
        from,
        idOf(item, from),
        InboundContents.of(message),
        activity,
        message.at("context").text("id"),
        item.field().equals("standby"),
        Circumstance.of(message),
        participant(item));
  }

  private static Optional<CustomerRef> participant(WireItem item) {
    Json message = item.element();
    return message.has("group_id")
        ? Customers.beside(item).known(message.text("from"), message.text("from_user_id"))
        : Optional.empty();
  }

  private static Activity activity(String type, Json message) {
    if (!OF_KNOWN_EFFECT.contains(type)) {
      return Activity.UNSUPPORTED;
    }
    return message.at("referral").isObject() ? Activity.AD_MESSAGE : Activity.MESSAGE;
  }

  /// The company wrote from the app on its phone (coexistence).
  ChannelEvent echo(WireItem item) {
    Json message = item.element();
    return Customers.beside(item)
        .of(message, "to", "to_user_id")
        .map(to -> echo(item, message, to))
        .orElseGet(() -> new Unrecognised("echo without recipient", false));
  }

  private static ChannelEvent echo(WireItem item, Json message, CustomerRef to) {
    String type = InboundContents.type(message);
    Json body = message.at(type);
    return switch (type) {
      case "edit" ->
          about(
              body.text("original_message_id"),
              target ->
                  new ChannelEvent.EchoEdited(to, target, InboundContents.of(body.at("message"))));
      case "revoke" ->
          about(
              body.text("original_message_id"), target -> new ChannelEvent.EchoUnsent(to, target));
      // What the company's phone reacts to is no message of its own, and shown nowhere yet.
      case "reaction", "system" -> new ChannelEvent.Noted("echo of " + type);
      default ->
          new EchoReceived(
              to,
              idOf(item, to),
              InboundContents.of(message),
              message.text("biz_opaque_callback_data"),
              Optional.of(PHONE_APP));
    };
  }

  private static ChannelEvent about(Optional<String> target, Function<String, ChannelEvent> event) {
    return target.map(event).orElseGet(() -> new Unrecognised("message about no message", false));
  }

  private static String idOf(WireItem item, CustomerRef customer) {
    Json message = item.element();
    return message
        .text("id")
        .orElseGet(() ->
            ItemId.of(
                item.account().orElse(""),
                customer.addresses().getFirst().value(),
                message.textOrEmpty("timestamp"),
                message.raw()));
  }
}
