package dev.casement.adapter.instagram;

import static dev.casement.core.port.channel.ChannelDescriptor.Limit.BYTES;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.CHARACTERS;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.ITEMS;

import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.port.channel.ChannelDescriptor.Limit;
import dev.casement.meta.messaging.CardParts;
import dev.casement.meta.messaging.SeveralParts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

  static final Limit CARDS = new Limit("cards", 10, ITEMS);
  static final Limit CARD_TITLE = new Limit("cards.title", 80, CHARACTERS);
  static final Limit CARD_SUBTITLE = new Limit("cards.subtitle", 80, CHARACTERS);
  static final Limit CARD_BUTTONS = new Limit("cards.buttons", 3, ITEMS);
  static final Limit CARD_BUTTON_TITLE = new Limit("cards.buttons.title", 20, CHARACTERS);
  static final Limit CARD_BUTTON_VALUE = new Limit("cards.buttons.value", 1000, CHARACTERS);

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
          CARDS,
          CARD_TITLE,
          CARD_SUBTITLE,
          CARD_BUTTONS,
          CARD_BUTTON_TITLE,
          CARD_BUTTON_VALUE);

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
      case Content.Media media -> SeveralParts.fits(media);
      case Content.Text _, Content.Reaction _, QuickReplies _ -> true;
      case Cards cards -> CardParts.areGeneric(cards);
      case Content.Parts parts -> SeveralParts.fit(parts, 1);
      default -> false;
    };
  }

  /// Whether this content leaves as one message. A private reply is one.
  static boolean isOne(Content content) {
    return switch (content) {
      case Content.Media media -> media.caption().isEmpty();
      case Cards cards -> cards.text().isEmpty();
      case Content.Parts parts -> parts.parts().size() == 1 && isOne(parts.parts().getFirst());
      default -> true;
    };
  }

  /// Whether this content is too long, too large, or a file of a type that is not taken.
  static boolean passes(Content content) {
    return passedBy(content).isPresent() || isOfWrongType(content);
  }

  private static boolean isOfWrongType(Content content) {
    return switch (content) {
      case Content.Media media ->
          media.source().mimeType().filter(type -> !isTaken(media.kind(), type)).isPresent();
      case Content.Parts parts -> parts.parts().stream().anyMatch(InstagramLimits::isOfWrongType);
      default -> false;
    };
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
      case QuickReplies replies ->
          TEXT.passedBy(replies.text())
              .or(() -> QUICK_REPLIES.passedBy(replies.quickReplies().size()))
              .or(() ->
                  first(
                      replies.choices(),
                      choice ->
                          QUICK_REPLY_TITLE
                              .passedBy(choice.title())
                              .or(() -> QUICK_REPLY_ID.passedBy(choice.id()))));
      case Cards cards ->
          CARDS
              .passedBy(cards.cards().size())
              .or(() -> first(cards.cards(), InstagramLimits::passedBy))
              .or(() -> cards.text().flatMap(TEXT::passedBy));
      case Content.Parts parts -> first(parts.parts(), InstagramLimits::passedBy);
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

  private static Optional<ContentLimit> passedBy(Cards.Card card) {
    return CARD_TITLE
        .passedBy(card.title())
        .or(() -> card.subtitle().flatMap(CARD_SUBTITLE::passedBy))
        .or(() -> CARD_BUTTONS.passedBy(card.buttons().size()))
        .or(() ->
            first(
                card.buttons(),
                button ->
                    CARD_BUTTON_TITLE
                        .passedBy(button.title())
                        .or(() -> CARD_BUTTON_VALUE.passedBy(button.value()))));
  }

  private static <T> Optional<ContentLimit> first(
      List<T> all, Function<T, Optional<ContentLimit>> limits) {
    return all.stream().flatMap(one -> limits.apply(one).stream()).findFirst();
  }
}
