package dev.casement.meta.messaging;

import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.WebhookReceiver;
import dev.casement.meta.Json;
import dev.casement.meta.MetaHandshake;
import dev.casement.meta.MetaSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Understands the webhooks of one object of the Messenger platform: `page` or `instagram`.
public final class MessagingWebhook implements WebhookReceiver {

  private final String object;

  public MessagingWebhook(String object) {
    this.object = object;
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
    return Json.parse(body)
        .map(json ->
            MessagingBody.of(json, object)
                .map(MessagingWebhook::translate)
                .orElseGet(() -> whole("no entries of the object " + object, false)))
        .orElseGet(() -> whole("not JSON", true));
  }

  @Override
  public byte[] single(byte[] body, int position) {
    return Json.parse(body)
        .flatMap(json -> MessagingBody.of(json, object))
        .flatMap(parts -> parts.item(position).map(_ -> parts.single(position)))
        .orElse(body);
  }

  @Override
  public byte[] without(byte[] body, int position, String message) {
    return Json.parse(body)
        .flatMap(json ->
            MessagingBody.of(json, object)
                .flatMap(parts -> parts.item(position))
                .map(item -> {
                  item.redact();
                  return Json.bytes(json.node());
                }))
        .orElse(body);
  }

  @Override
  public Map<String, String> signature(byte[] body, Secret appSecret) {
    return Map.of(MetaSignature.HEADER, MetaSignature.of(body, appSecret));
  }

  private static List<ReceivedItem> translate(MessagingBody parts) {
    List<ReceivedItem> received = new ArrayList<>(parts.items().size());
    for (MessagingItem item : parts.items()) {
      received.add(
          new ReceivedItem(
              item.account(), item.at(), received.size(), new MessagingReader(item).read()));
    }
    return received;
  }

  private static List<ReceivedItem> whole(String reason, boolean malformed) {
    return List.of(
        new ReceivedItem(
            Optional.empty(),
            Optional.empty(),
            0,
            new ChannelEvent.Unrecognised(reason, malformed)));
  }
}
