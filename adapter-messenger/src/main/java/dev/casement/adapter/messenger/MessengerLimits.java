package dev.casement.adapter.messenger;

import static dev.casement.core.port.channel.ChannelDescriptor.Limit.BYTES;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.CHARACTERS;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.ITEMS;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.port.channel.ChannelDescriptor.Limit;
import java.util.List;
import java.util.Optional;

/// What fits into one Messenger message (meta-rules section 6.2).
final class MessengerLimits {

  private static final long MB = 1024 * 1024;

  static final Limit TEXT = new Limit("text", 2000, CHARACTERS);

  /// A caption goes as a text of its own, after the file.
  static final Limit CAPTION = new Limit("media.caption", 2000, CHARACTERS);

  static final Limit IMAGE = new Limit("media.image", 8 * MB, BYTES);
  static final Limit VIDEO = new Limit("media.video", 25 * MB, BYTES);
  static final Limit AUDIO = new Limit("media.audio", 25 * MB, BYTES);
  static final Limit DOCUMENT = new Limit("media.document", 25 * MB, BYTES);
  static final Limit QUICK_REPLIES = new Limit("quick_replies", 13, ITEMS);
  static final Limit QUICK_REPLY_TITLE = new Limit("quick_replies.title", 20, CHARACTERS);
  static final Limit QUICK_REPLY_ID = new Limit("quick_replies.id", 1000, CHARACTERS);
  static final Limit BUTTONS = new Limit("buttons", 3, ITEMS);
  static final Limit BUTTONS_TEXT = new Limit("buttons.text", 640, CHARACTERS);
  static final Limit BUTTON_TITLE = new Limit("buttons.title", 20, CHARACTERS);
  static final Limit BUTTON_ID = new Limit("buttons.id", 1000, CHARACTERS);

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
          QUICK_REPLY_ID,
          BUTTONS,
          BUTTONS_TEXT,
          BUTTON_TITLE,
          BUTTON_ID);

  private MessengerLimits() {}

  /// Whether Messenger has this kind of message at all.
  static boolean takes(Content content) {
    return switch (content) {
      case Content.Media media -> media.kind() != Content.MediaKind.STICKER;
      case Content.Text _, Content.Template _, Content.Buttons _, Content.QuickReplies _ -> true;
      default -> false;
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
              .or(() -> passedBy(replies.quickReplies(), QUICK_REPLY_TITLE, QUICK_REPLY_ID));
      case Content.Buttons buttons ->
          BUTTONS_TEXT
              .passedBy(buttons.text())
              .or(() -> BUTTONS.passedBy(buttons.buttons().size()))
              .or(() -> passedBy(buttons.buttons(), BUTTON_TITLE, BUTTON_ID));
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

  private static Optional<ContentLimit> passedBy(
      List<Content.Choice> choices, Limit title, Limit id) {
    return choices.stream()
        .flatMap(
            choice -> title.passedBy(choice.title()).or(() -> id.passedBy(choice.id())).stream())
        .findFirst();
  }
}
