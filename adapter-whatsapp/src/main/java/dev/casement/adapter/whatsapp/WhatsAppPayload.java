package dev.casement.adapter.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.ContactCards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.FlowInvitation;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.LocationRequest;
import dev.casement.core.domain.message.Products;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.meta.Json;
import dev.casement.meta.template.TemplatePayload;
import java.util.Locale;
import java.util.Optional;

/// Writes messages as WhatsApp wants them.
final class WhatsAppPayload {

  private WhatsAppPayload() {}

  /// The body of the request; empty where WhatsApp has no way to send such a content.
  static Optional<ObjectNode> of(SendRequest request) {
    ObjectNode body = Json.object();
    body.put("messaging_product", "whatsapp");
    body.put("recipient_type", "individual");
    address(body, request.to());
    return content(body, request) ? Optional.of(complete(body, request)) : Optional.empty();
  }

  /// Marks a message of the customer as read, and all before it.
  static ObjectNode read(String externalId) {
    return Json.object()
        .put("messaging_product", "whatsapp")
        .put("status", "read")
        .put("message_id", externalId);
  }

  /// Shows typing; WhatsApp cannot do so without marking as read.
  static ObjectNode typing(String externalId) {
    ObjectNode body = read(externalId);
    body.putObject("typing_indicator").put("type", "text");
    return body;
  }

  /// A number without `+` would get the country code of our own.
  private static void address(ObjectNode body, CustomerAddress to) {
    switch (to.kind()) {
      case PHONE -> body.put("to", "+" + to.value());
      case USER_ID, PARENT_USER_ID, GROUP -> body.put("recipient", to.value());
    }
  }

  private static ObjectNode complete(ObjectNode body, SendRequest request) {
    if (!(request.content() instanceof Content.Reaction)) {
      request.replyTo().ifPresent(quoted -> body.putObject("context").put("message_id", quoted));
    }
    if (request.manner() instanceof Manner.Directly(var category)) {
      body.put("category", category.name().toLowerCase(Locale.ROOT));
    }
    body.put("biz_opaque_callback_data", request.reference().value());
    return body;
  }

  private static boolean content(ObjectNode body, SendRequest request) {
    return switch (request.content()) {
      case Content.Text text -> {
        part(body, "text").put("body", text.text()).put("preview_url", text.preview());
        yield true;
      }
      case Content.Media media -> {
        media(part(body, media.kind().toString()), media);
        yield true;
      }
      case Content.Template template -> {
        TemplatePayload.write(part(body, "template"), template, request.template());
        yield true;
      }
      case Content.Reaction reaction -> reaction(body, reaction, request.target());
      case Content.Buttons buttons -> {
        WhatsAppInteractive.buttons(part(body, "interactive"), buttons);
        yield true;
      }
      case ListMenu menu -> {
        WhatsAppInteractive.list(part(body, "interactive"), menu);
        yield true;
      }
      case LinkButton link -> {
        WhatsAppInteractive.link(part(body, "interactive"), link);
        yield true;
      }
      case FlowInvitation flow -> {
        WhatsAppInteractive.flow(part(body, "interactive"), flow);
        yield true;
      }
      case Products products -> {
        WhatsAppInteractive.products(part(body, "interactive"), products);
        yield true;
      }
      case LocationRequest asked -> {
        WhatsAppInteractive.locationRequest(part(body, "interactive"), asked);
        yield true;
      }
      case Ask ask -> {
        WhatsAppInteractive.ask(part(body, "interactive"), ask);
        yield true;
      }
      case Cards cards -> {
        Carousel.write(part(body, "interactive"), cards);
        yield true;
      }
      case ContactCards cards -> {
        WhatsAppCards.write(body, cards);
        yield true;
      }
      case Content.Location location -> {
        location(part(body, "location"), location);
        yield true;
      }
      default -> false;
    };
  }

  private static ObjectNode part(ObjectNode body, String type) {
    body.put("type", type);
    return body.putObject(type);
  }

  /// A file by id or link; stickers and sound take no caption, only documents have a name.
  static void media(ObjectNode part, Content.Media media) {
    file(part, media);
    if (media.kind() != MediaKind.AUDIO && media.kind() != MediaKind.STICKER) {
      media.caption().ifPresent(caption -> part.put("caption", caption));
    }
    if (media.kind() == MediaKind.DOCUMENT) {
      media.filename().ifPresent(name -> part.put("filename", name));
    }
    if (media.voice()) {
      part.put("voice", true);
    }
  }

  /// The file alone.
  static void file(ObjectNode part, Content.Media media) {
    media
        .source()
        .id()
        .ifPresentOrElse(
            id -> part.put("id", id),
            () -> media.source().link().ifPresent(link -> part.put("link", link)));
  }

  private static boolean reaction(
      ObjectNode body, Content.Reaction reaction, Optional<String> target) {
    target.ifPresent(message ->
        part(body, "reaction")
            .put("message_id", message)
            .put("emoji", reaction.emoji().orElse("")));
    return target.isPresent();
  }

  private static void location(ObjectNode part, Content.Location location) {
    part.put("latitude", location.latitude()).put("longitude", location.longitude());
    location.name().ifPresent(name -> part.put("name", name));
    location.address().ifPresent(address -> part.put("address", address));
  }
}
