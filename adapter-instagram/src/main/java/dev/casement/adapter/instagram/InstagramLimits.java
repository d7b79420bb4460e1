package dev.casement.adapter.instagram;

import static dev.casement.core.port.channel.ChannelDescriptor.Limit.BYTES;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.CHARACTERS;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.ITEMS;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.port.channel.ChannelDescriptor.Limit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What fits into one Instagram message (meta-rules section 6.2).
final class InstagramLimits {

  private static final long MB = 1024 * 1024;

  /// Bytes, not characters: a text of emoji is four times as long here as it looks.
  static final Limit TEXT = new Limit("text", 1000, BYTES);

  /// A caption goes as a text of its own, after the file.
  static final Limit CAPTION = new Limit("media.caption", 1000, BYTES);

  static final Limit IMAGE = new Limit("media.image", 8 * MB, BYTES);
  static final Limit VIDEO = new Limit("media.video", 25 * MB, BYTES);
  static final Limit AUDIO = new Limit("media.audio", 25 * MB, BYTES);
  static final Limit DOCUMENT = new Limit("media.document", 25 * MB, BYTES);
  static final Limit QUICK_REPLIES = new Limit("quick_replies", 13, ITEMS);
  static final Limit QUICK_REPLY_TITLE = new Limit("quick_replies.title", 20, CHARACTERS);
  static final Limit QUICK_REPLY_ID = new Limit("quick_replies.id", 1000, CHARACTERS);

  static final List<Limit> ALL =
      List.of(
          TEXT,
          CAPTION,
          IMAGE,
          VIDEO,
          AUDIO,
          DOCUMENT,
          QUICK_REPLIES,
          QUICK_REPLY_TITLE,
          QUICK_REPLY_ID);

  private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif");
  private static final Set<String> VIDEOS =
      Set.of("video/mp4", "video/ogg", "video/x-msvideo", "video/quicktime", "video/webm");
  private static final Set<String> AUDIOS =
      Set.of("audio/aac", "audio/mp4", "audio/x-m4a", "audio/wav", "audio/x-wav");
  private static final Set<String> DOCUMENTS = Set.of("application/pdf");

  private InstagramLimits() {}

  /// Whether Instagram has this kind of message at all.
  static boolean takes(Content content) {
    return switch (content) {
      case Content.Media media -> media.kind() != Content.MediaKind.STICKER;
      case Content.Text _, Content.Reaction _, Content.QuickReplies _ -> true;
      default -> false;
    };
  }

  /// Whether this content is too long, too large, or a file of a type that is not taken.
  static boolean passes(Content content) {
    return passedBy(content).isPresent()
        || (content instanceof Content.Media media
            && media.source().mimeType().filter(type -> !isTaken(media.kind(), type)).isPresent());
  }

  private static boolean isTaken(Content.MediaKind kind, String mimeType) {
    String type = mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case IMAGE -> IMAGES.contains(type);
      case VIDEO -> VIDEOS.contains(type);
      case AUDIO -> AUDIOS.contains(type);
      case DOCUMENT -> DOCUMENTS.contains(type);
      case STICKER -> false;
    };
  }

  /// The first limit that this content passes.
  static Optional<ContentLimit> passedBy(Content content) {
    return switch (content) {
      case Content.Text text -> TEXT.passedBy(text.text());
      case Content.Media media -> passedBy(media);
      case Content.QuickReplies replies ->
          TEXT.passedBy(replies.text())
              .or(() -> QUICK_REPLIES.passedBy(replies.quickReplies().size()))
              .or(() -> passedBy(replies.quickReplies()));
      default -> Optional.empty();
    };
  }

  private static Optional<ContentLimit> passedBy(Content.Media media) {
    Limit size =
        switch (media.kind()) {
          case IMAGE, STICKER -> IMAGE;
          case VIDEO -> VIDEO;
          case AUDIO -> AUDIO;
          case DOCUMENT -> DOCUMENT;
        };
    return media
        .caption()
        .flatMap(CAPTION::passedBy)
        .or(() -> media.source().bytes().flatMap(size::passedBy));
  }

  private static Optional<ContentLimit> passedBy(List<Content.Choice> choices) {
    return choices.stream()
        .flatMap(choice ->
            QUICK_REPLY_TITLE
                .passedBy(choice.title())
                .or(() -> QUICK_REPLY_ID.passedBy(choice.id()))
                .stream())
        .findFirst();
  }
}
