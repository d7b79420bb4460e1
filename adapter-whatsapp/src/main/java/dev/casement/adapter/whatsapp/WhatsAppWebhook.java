package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelEvent.Unrecognised;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.WebhookReceiver;
import dev.casement.meta.Json;
import dev.casement.meta.MetaHandshake;
import dev.casement.meta.MetaSignature;
import dev.casement.meta.MetaTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads WhatsApp's webhooks: takes a body apart and has each item translated for itself, so that
/// one that nobody understands takes no other with it.
final class WhatsAppWebhook implements WebhookReceiver {

  private static final String OBJECT = "whatsapp_business_account";

  private final InboundTranslator inbound = new InboundTranslator();
  private final StatusTranslator statuses;

  WhatsAppWebhook(StatusTranslator statuses) {
    this.statuses = statuses;
  }

  @Override
  public Optional<Handshake> handshake(Map<String, String> query) {
    return MetaHandshake.read(query);
  }

  @Override
  public boolean isSigned(Map<String, String> headers, byte[] body, Secret appSecret) {
    return MetaSignature.fits(headers, body, appSecret);
  }

  @Override
  public List<ReceivedItem> read(byte[] body) {
    Optional<Json> root = Json.parse(body);
    if (root.isEmpty()) {
      return List.of(whole(new Unrecognised("no JSON", true)));
    }
    String object = root.get().textOrEmpty("object");
    if (!root.get().isObject() || !(object.isEmpty() || object.equals(OBJECT))) {
      return List.of(whole(new Unrecognised("object " + object, !root.get().isObject())));
    }
    List<WireItem> items = WireItem.in(root.get());
    List<ReceivedItem> received = new ArrayList<>(items.size());
    for (WireItem item : items) {
      received.add(
          new ReceivedItem(item.account(), timeOf(item), received.size(), translate(item)));
    }
    return received.isEmpty() ? List.of(whole(new Unrecognised("no entries", false))) : received;
  }

  @Override
  public byte[] single(byte[] body, int position) {
    return Json.parse(body)
        .filter(Json::isObject)
        .flatMap(root -> single(root, position))
        .orElse(body);
  }

  private static Optional<byte[]> single(Json root, int position) {
    List<WireItem> items = WireItem.in(root);
    return position >= 0 && position < items.size()
        ? Optional.of(Json.bytes(items.get(position).path().alone(root.node())))
        : Optional.empty();
  }

  private ChannelEvent translate(WireItem item) {
    return switch (item.list()) {
      case "messages" -> inbound.message(item);
      case "message_echoes" -> inbound.echo(item);
      case "calls" -> inbound.call(item);
      case "statuses" -> statuses.status(item);
      case "errors" -> new Unrecognised("errors", false);
      case "user_actions" -> new Unrecognised("user_actions", false);
      default -> new Unrecognised(item.field().isEmpty() ? "no items" : item.field(), false);
    };
  }

  private static Optional<Instant> timeOf(WireItem item) {
    return item.element().time("timestamp").or(() -> item.at().text().flatMap(MetaTime::parse));
  }

  private static ReceivedItem whole(ChannelEvent event) {
    return new ReceivedItem(Optional.empty(), Optional.empty(), 0, event);
  }
}
