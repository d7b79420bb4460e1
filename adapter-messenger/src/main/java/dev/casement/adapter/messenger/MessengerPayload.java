package dev.casement.adapter.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.ImageGrid;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.meta.Json;
import dev.casement.meta.messaging.CardParts;
import dev.casement.meta.messaging.MessageParts;
import dev.casement.meta.messaging.MessagingPayload;
import dev.casement.meta.messaging.MessagingRequests;
import dev.casement.meta.messaging.SeveralParts;
import dev.casement.meta.template.TemplatePayload;
import java.util.List;
import java.util.Optional;

/// What Messenger is sent. It has buttons, films with buttons, several pictures in one message and
/// utility templates, and takes no reactions from Pages.
final class MessengerPayload implements MessagingPayload {

  @Override
  public List<ObjectNode> requests(SendRequest request) {
    return MessagingRequests.around(parts(request), request, Optional.of("RESPONSE"));
  }

  /// The `message` members, without what is around them.
  static List<ObjectNode> parts(SendRequest request) {
    return switch (request.content()) {
      case Content.Buttons(var text, var choices, var _) ->
          List.of(MessageParts.buttons(text, choices));
      case LinkButton link -> List.of(MessageParts.link(link));
      case Cards cards when CardParts.isMedia(cards) -> List.of(CardParts.media(cards));
      case ImageGrid grid -> List.of(CardParts.grid(grid));
      case Content.Parts parts when SeveralParts.areImages(SeveralParts.files(parts)) ->
          SeveralParts.together(parts);
      case Content.Template template -> List.of(template(template, request));
      case Content other -> MessageParts.common(other);
    };
  }

  private static ObjectNode template(Content.Template template, SendRequest request) {
    ObjectNode message = Json.object();
    TemplatePayload.write(message.putObject("template"), template, request.template());
    return message;
  }
}
