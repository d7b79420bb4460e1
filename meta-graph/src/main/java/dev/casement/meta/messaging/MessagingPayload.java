package dev.casement.meta.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.SendRequest;
import java.util.List;

/// Writes what one channel has to send for a message.
@FunctionalInterface
public interface MessagingPayload {

  /// The bodies of the requests, in the order in which they have to go; none where the channel
  /// cannot carry this message.
  List<ObjectNode> requests(SendRequest request);
}
