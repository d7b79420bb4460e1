package dev.casement.adapter.instagram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Content;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.meta.messaging.MessageParts;
import dev.casement.meta.messaging.MessagingPayload;
import dev.casement.meta.messaging.MessagingRequests;
import java.util.List;
import java.util.Optional;

/// What Instagram is sent. It takes reactions and cards; it has neither buttons below a plain text
/// nor several pictures in one message nor pre-approved templates.
final class InstagramPayload implements MessagingPayload {

  @Override
  public List<ObjectNode> requests(SendRequest request) {
    if (request.content() instanceof Content.Reaction(var _, var emoji)) {
      return MessagingRequests.reaction(request, emoji);
    }
    return MessagingRequests.around(
        MessageParts.common(request.content()), request, plainType(request));
  }

  /// Meta's samples leave the type out where the account speaks for itself.
  private static Optional<String> plainType(SendRequest request) {
    return switch (InstagramLogin.of(request.from().account())) {
      case FACEBOOK -> Optional.of("RESPONSE");
      case INSTAGRAM -> Optional.empty();
    };
  }
}
