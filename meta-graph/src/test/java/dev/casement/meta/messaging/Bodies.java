package dev.casement.meta.messaging;

import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ReceivedItem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Webhook bodies for tests, about the account 500 and the customer 77.
final class Bodies {

  static final MessagingWebhook WEBHOOK = new MessagingWebhook("page");

  private Bodies() {}

  static List<ReceivedItem> read(String body) {
    return WEBHOOK.read(bytes(body));
  }

  static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /// A body with elements of the list `messaging`.
  static String messaging(String... elements) {
    return inList("messaging", elements);
  }

  static String inList(String list, String... elements) {
    return """
    {"object":"page","entry":[{"id":"500","time":1700000009000,"%s":[%s]}]}\
    """
        .formatted(list, String.join(",", elements));
  }

  /// An element in which the customer did this.
  static String did(String what) {
    return """
    {"sender":{"id":"77"},"recipient":{"id":"500"},"timestamp":1700000000123,%s}\
    """
        .formatted(what);
  }

  static ReceivedItem item(String what) {
    List<ReceivedItem> items = read(messaging(did(what)));
    if (items.size() != 1) {
      throw new AssertionError("one item expected, not " + items);
    }
    return items.getFirst();
  }

  static ChannelEvent event(String what) {
    return item(what).event();
  }
}
