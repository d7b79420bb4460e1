package dev.casement.meta.messaging;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one attachment of a message.
final class MessagingAttachment {

  private static final Set<String> THUMBS =
      Set.of("369239263222822", "369239343222814", "369239383222810");

  private MessagingAttachment() {}

  static String type(Json attachment) {
    return attachment.text("type").orElse("attachment");
  }

  /// Whether it only repeats, as a preview, a link that stands in the text.
  static boolean isLinkPreview(Json attachment) {
    return type(attachment).equals("fallback");
  }

  static Content content(Json attachment) {
    Json payload = attachment.at("payload");
    return switch (type(attachment)) {
      case "image" ->
          payload.has("sticker_id")
              ? sticker(attachment, payload)
              : media(MediaKind.IMAGE, attachment, payload);
      case "video" -> media(MediaKind.VIDEO, attachment, payload);
      case "audio" -> media(MediaKind.AUDIO, attachment, payload);
      case "file" -> media(MediaKind.DOCUMENT, attachment, payload);
      case "sticker" -> sticker(attachment, payload);
      case "like_heart" -> Content.Text.of("❤️");
      case "location" -> location(attachment, payload);
      case "template" -> template(attachment, payload);
      case "story_mention" ->
          new Content.SystemNotice("story_mention", link(attachment).orElse(""));
      case "fallback", "share", "ig_post", "post", "ig_reel", "reel", "ig_story" ->
          shared(attachment, payload);
      default -> unsupported(attachment, payload);
    };
  }

  private static Content media(MediaKind kind, Json attachment, Json payload) {
    Optional<String> link = link(attachment);
    Optional<String> id = payload.text("attachment_id");
    if (link.isEmpty() && id.isEmpty()) {
      return unsupported(attachment, payload);
    }
    MediaSource source =
        new MediaSource(link, id, Optional.empty(), Optional.empty(), Optional.empty());
    Optional<String> name =
        kind == MediaKind.DOCUMENT
            ? attachment.text("title").or(() -> attachment.text("name"))
            : Optional.empty();
    return new Content.Media(kind, source, Optional.empty(), name);
  }

  /// The alternative in words is what a reader without pictures gets.
  private static Content sticker(Json attachment, Json payload) {
    Optional<String> id = payload.text("sticker_id");
    String words = id.filter(THUMBS::contains).isPresent() ? "👍" : "Sticker";
    return media(MediaKind.STICKER, attachment, payload) instanceof Content.Media media
        ? new Content.Media(media.kind(), media.source(), Optional.of(words), Optional.empty())
        : Content.Text.of(words);
  }

  private static Content location(Json attachment, Json payload) {
    Json place = payload.at("coordinates");
    double north = place.decimal("lat").orElse(Double.NaN);
    double east = place.decimal(place.has("long") ? "long" : "lng").orElse(Double.NaN);
    return Double.isFinite(north) && Double.isFinite(east)
        ? new Content.Location(north, east, attachment.text("title"), Optional.empty())
        : unsupported(attachment, payload);
  }

  private static Content template(Json attachment, Json payload) {
    Optional<String> text = payload.text("text");
    if (text.isEmpty() || !payload.textOrEmpty("template_type").equals("button")) {
      return unsupported(attachment, payload);
    }
    List<Content.Choice> buttons = new ArrayList<>();
    for (Json button : payload.items("buttons")) {
      String title = button.text("title").orElse("");
      String id = button.text("payload").or(() -> button.text("url")).orElse(title);
      buttons.add(new Content.Choice(id, title));
    }
    return new Content.Buttons(text.get(), buttons);
  }

  /// A post or page that was passed on: what the customer sees of it is its title and its link.
  private static Content shared(Json attachment, Json payload) {
    List<String> words = new ArrayList<>();
    title(attachment, payload).ifPresent(words::add);
    link(attachment).ifPresent(words::add);
    return words.isEmpty()
        ? unsupported(attachment, payload)
        : new Content.Text(String.join(" ", words), true);
  }

  private static Content unsupported(Json attachment, Json payload) {
    return new Content.Unsupported(type(attachment), title(attachment, payload).orElse(""));
  }

  private static Optional<String> title(Json attachment, Json payload) {
    return attachment.text("title").or(() -> payload.text("title"));
  }

  private static Optional<String> link(Json attachment) {
    return attachment.at("payload").text("url").or(() -> attachment.text("url"));
  }
}
