package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.ButtonReply;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.Content.Tapped;
import dev.casement.core.domain.message.Content.Unsupported;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.meta.Json;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a received message says. Never fails: a kind without a shape of its own here, or one that
/// lacks what makes it, becomes [Unsupported] and is shown as such.
final class InboundContents {

  private InboundContents() {}

  /// The content of this message, or of a message within another.
  static Content of(Json message) {
    String type = message.text("type").orElse("unknown");
    Json body = message.at(type);
    if (message.has("errors")) {
      return unsupported(type, message);
    }
    return switch (type) {
      case "text" -> body.text("body").<Content>map(Content.Text::of).orElseGet(() -> bare(type));
      case "image" -> media(MediaKind.IMAGE, body);
      case "video" -> media(MediaKind.VIDEO, body);
      case "audio", "voice" -> media(MediaKind.AUDIO, body);
      case "document" -> media(MediaKind.DOCUMENT, body);
      case "sticker" -> media(MediaKind.STICKER, body);
      case "location" -> location(body);
      case "interactive" -> interactive(body);
      case "button" -> templateButton(body);
      case "system" -> new Content.SystemNotice(body.textOrEmpty("type"), body.textOrEmpty("body"));
      default -> unsupported(type, message);
    };
  }

  private static Content media(MediaKind kind, Json body) {
    MediaSource source =
        new MediaSource(
            body.text("url").or(() -> body.text("link")),
            body.text("id"),
            body.text("mime_type"),
            body.text("sha256"),
            body.number("file_size"));
    return source.id().isEmpty() && source.link().isEmpty()
        ? bare(kind.toString())
        : new Content.Media(kind, source, body.text("caption"), body.text("filename"));
  }

  private static Content location(Json body) {
    OptionalDouble latitude = body.decimal("latitude");
    OptionalDouble longitude = body.decimal("longitude");
    return latitude.isEmpty() || longitude.isEmpty()
        ? bare("location")
        : new Content.Location(
            latitude.getAsDouble(),
            longitude.getAsDouble(),
            body.text("name"),
            body.text("address"));
  }

  private static Content interactive(Json body) {
    String type = body.textOrEmpty("type");
    Json reply = body.at(type);
    return switch (type) {
      case "button_reply" -> tapped(Tapped.BUTTON, reply.text("id"), reply.text("title"), type);
      case "list_reply" -> tapped(Tapped.LIST_ROW, reply.text("id"), reply.text("title"), type);
      default -> new Unsupported(type.isEmpty() ? "interactive" : type, words(reply));
    };
  }

  private static Content templateButton(Json body) {
    return tapped(Tapped.TEMPLATE_BUTTON, body.text("payload"), body.text("text"), "button");
  }

  private static Content tapped(
      Tapped tapped, Optional<String> id, Optional<String> title, String type) {
    Optional<String> either = id.or(() -> title);
    return either.isEmpty()
        ? bare(type)
        : new ButtonReply(tapped, either.get(), title.orElse(either.get()));
  }

  private static Content unsupported(String type, Json message) {
    String inner = message.at("unsupported").text("type").orElse(type);
    Optional<String> error =
        message.items("errors").stream()
            .flatMap(e -> e.at("error_data").text("details").or(() -> e.text("title")).stream())
            .findFirst();
    return new Unsupported(inner, error.orElseGet(() -> words(message.at(type))));
  }

  /// Words that the kind has in one of the usual places.
  private static String words(Json body) {
    return body.text("body").or(() -> body.text("text")).or(() -> body.text("name")).orElse("");
  }

  private static Content bare(String type) {
    return new Unsupported(type, "");
  }
}
