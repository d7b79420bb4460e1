package dev.casement.meta.messaging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Choice;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The `message` members of the Send API that both channels have.
public final class MessageParts {

  private MessageParts() {}

  public static ObjectNode text(String text) {
    return Json.object().put("text", text);
  }

  /// A file and, after it, its caption: the platform has no captions (decisions.md D28). None where
  /// there is neither link nor id.
  public static List<ObjectNode> media(Media media) {
    List<ObjectNode> parts = new ArrayList<>();
    attachment(media)
        .map(file -> Json.object().<ObjectNode>set("attachment", file))
        .ifPresent(parts::add);
    if (!parts.isEmpty()) {
      media.caption().map(MessageParts::text).ifPresent(parts::add);
    }
    return parts;
  }

  /// A file of this kind that is only uploaded, to be named in messages later.
  static ObjectNode reusable(MediaKind kind) {
    ObjectNode message = Json.object();
    ObjectNode attachment = message.putObject("attachment").put("type", word(kind));
    attachment.putObject("payload").put("is_reusable", true);
    return message;
  }

  public static ObjectNode quickReplies(QuickReplies replies) {
    ObjectNode message = text(replies.text());
    ArrayNode list = message.putArray("quick_replies");
    for (QuickReplies.Reply reply : replies.quickReplies()) {
      ObjectNode one = list.addObject().put("content_type", reply.kind().toString());
      if (reply.kind() == QuickReplies.Kind.TEXT) {
        one.put("title", reply.title()).put("payload", reply.id());
      }
      reply.picture().ifPresent(picture -> one.put("image_url", picture));
    }
    return message;
  }

  public static ObjectNode buttons(String text, List<Choice> choices) {
    ObjectNode message = Json.object();
    ArrayNode buttons = template(message, "button").put("text", text).putArray("buttons");
    for (Choice choice : choices) {
      buttons
          .addObject()
          .put("type", "postback")
          .put("title", choice.title())
          .put("payload", choice.id());
    }
    return message;
  }

  public static ObjectNode link(LinkButton link) {
    ObjectNode message = Json.object();
    template(message, "button")
        .put("text", link.text())
        .putArray("buttons")
        .addObject()
        .put("type", "web_url")
        .put("title", link.title())
        .put("url", link.url());
    return message;
  }

  /// Makes this message a template of a kind.
  ///
  /// @return the template's payload, to be filled
  static ObjectNode template(ObjectNode message, String kind) {
    return message
        .putObject("attachment")
        .put("type", "template")
        .putObject("payload")
        .put("template_type", kind);
  }

  /// A file as an attachment; empty where there is neither link nor id.
  static Optional<ObjectNode> attachment(Media media) {
    return source(media.source())
        .map(source -> Json.object().put("type", word(media.kind())).set("payload", source));
  }

  private static Optional<ObjectNode> source(MediaSource source) {
    return source
        .id()
        .map(id -> Json.object().put("attachment_id", id))
        .or(() -> source.link().map(link -> Json.object().put("url", link)));
  }

  /// Stickers of our own travel as pictures.
  private static String word(MediaKind kind) {
    return switch (kind) {
      case IMAGE, STICKER -> "image";
      case VIDEO -> "video";
      case AUDIO -> "audio";
      case DOCUMENT -> "file";
    };
  }

  /// The parts of a content that looks the same on both channels; empty where it does not, or where
  /// nothing can carry it.
  public static List<ObjectNode> common(Content content) {
    return switch (content) {
      case Content.Text(var text, var _) -> List.of(text(text));
      case Media media -> media(media);
      case QuickReplies replies -> List.of(quickReplies(replies));
      case Content.Parts parts -> SeveralParts.oneByOne(parts);
      case Cards cards when CardParts.areGeneric(cards) -> CardParts.introduced(cards);
      default -> List.of();
    };
  }
}
