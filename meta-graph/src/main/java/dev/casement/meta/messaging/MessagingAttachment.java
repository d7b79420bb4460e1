package dev.casement.meta.messaging;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.Shared;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one attachment of a message.
final class MessagingAttachment {

  private static final Set<String> THUMBS =
      Set.of("369239263222822", "369239343222814", "369239383222810");

  private static final List<String> IDS =
      List.of("ig_post_media_id", "reel_video_id", "story_media_id", "id");

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
      case "template" ->
          MessagingTemplate.content(payload).orElseGet(() -> unsupported(attachment, payload));
      case "fallback" -> shared(Shared.What.LINK, attachment, payload);
      case "share", "ig_post", "post" -> shared(Shared.What.POST, attachment, payload);
      case "ig_reel", "reel" -> shared(Shared.What.REEL, attachment, payload);
      case "ig_story", "story" -> shared(Shared.What.STORY, attachment, payload);
      case "story_mention" -> shared(Shared.What.STORY_MENTION, attachment, payload);
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

  /// Something of the network. Its id stands under a name of its own for each kind.
  private static Content shared(Shared.What what, Json attachment, Json payload) {
    Optional<String> link = link(attachment);
    Optional<String> title = title(attachment, payload);
    Optional<String> id = IDS.stream().flatMap(name -> payload.text(name).stream()).findFirst();
    return link.isEmpty() && title.isEmpty() && id.isEmpty()
        ? unsupported(attachment, payload)
        : new Shared(what, link, title, id);
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
