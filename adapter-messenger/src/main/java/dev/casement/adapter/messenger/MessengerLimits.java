package dev.casement.adapter.messenger;

import static dev.casement.core.port.channel.ChannelDescriptor.Limit.BYTES;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.CHARACTERS;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.ITEMS;

import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.ImageGrid;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.port.channel.ChannelDescriptor.Limit;
import dev.casement.meta.messaging.CardParts;
import dev.casement.meta.messaging.SeveralParts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

  static final Limit LINK_TEXT = new Limit("link.text", 640, CHARACTERS);
  static final Limit LINK_TITLE = new Limit("link.title", 20, CHARACTERS);

  static final Limit CARDS = new Limit("cards", 10, ITEMS);
  static final Limit CARD_TITLE = new Limit("cards.title", 80, CHARACTERS);
  static final Limit CARD_SUBTITLE = new Limit("cards.subtitle", 80, CHARACTERS);
  static final Limit CARD_BUTTONS = new Limit("cards.buttons", 3, ITEMS);
  static final Limit CARD_BUTTON_TITLE = new Limit("cards.buttons.title", 20, CHARACTERS);
  static final Limit CARD_BUTTON_VALUE = new Limit("cards.buttons.value", 1000, CHARACTERS);

  static final Limit GRID = new Limit("image_grid.images", 6, ITEMS);
  static final Limit GRID_TITLE = new Limit("image_grid.title", 45, CHARACTERS);
  static final Limit GRID_SUBTITLE = new Limit("image_grid.subtitle", 80, CHARACTERS);
  static final Limit GRID_BUTTONS = new Limit("image_grid.buttons", 3, ITEMS);

  /// One picture alone makes no grid.
  private static final int LEAST_IN_GRID = 2;

  /// Pictures in one message.
  static final Limit PARTS = new Limit("parts", 30, ITEMS);

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
          BUTTON_ID,
          LINK_TEXT,
          LINK_TITLE,
          CARDS,
          CARD_TITLE,
          CARD_SUBTITLE,
          CARD_BUTTONS,
          CARD_BUTTON_TITLE,
          CARD_BUTTON_VALUE,
          GRID,
          GRID_TITLE,
          GRID_SUBTITLE,
          GRID_BUTTONS,
          PARTS);

  private MessengerLimits() {}

  /// Whether Messenger has this kind of message at all.
  static boolean takes(Content content) {
    return switch (content) {
      case Content.Media media -> SeveralParts.fits(media);
      case Content.Text _, Content.Template _, QuickReplies _ -> true;
      case Content.Buttons buttons -> buttons.frame().isEmpty();
      case LinkButton link -> link.frame().isEmpty();
      case Cards cards -> CardParts.areGeneric(cards) || CardParts.isMedia(cards);
      case ImageGrid grid -> CardParts.isGrid(grid) && grid.images().size() >= LEAST_IN_GRID;
      case Content.Parts parts -> takes(parts);
      default -> false;
    };
  }

  /// Words with one file or with several pictures.
  private static boolean takes(Content.Parts parts) {
    List<Content.Media> files = SeveralParts.files(parts);
    return SeveralParts.fit(parts, SeveralParts.areImages(files) ? Integer.MAX_VALUE : 1);
  }

  /// Whether this content leaves as one message. A private reply is one.
  static boolean isOne(Content content) {
    return switch (content) {
      case Content.Media media -> media.caption().isEmpty();
      case Cards cards -> cards.text().isEmpty();
      case Content.Parts parts ->
          SeveralParts.files(parts).size() == parts.parts().size()
              && SeveralParts.files(parts).stream().allMatch(MessengerLimits::isOne);
      default -> true;
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
              .or(() -> passedBy(replies.choices(), QUICK_REPLY_TITLE, QUICK_REPLY_ID));
      case Content.Buttons buttons ->
          BUTTONS_TEXT
              .passedBy(buttons.text())
              .or(() -> BUTTONS.passedBy(buttons.buttons().size()))
              .or(() -> passedBy(buttons.buttons(), BUTTON_TITLE, BUTTON_ID));
      case LinkButton link ->
          LINK_TEXT.passedBy(link.text()).or(() -> LINK_TITLE.passedBy(link.title()));
      case Cards cards ->
          CARDS
              .passedBy(cards.cards().size())
              .or(() -> first(cards.cards(), MessengerLimits::passedBy))
              .or(() -> cards.text().flatMap(TEXT::passedBy));
      case ImageGrid grid ->
          GRID.passedBy(grid.images().size())
              .or(() -> grid.title().flatMap(GRID_TITLE::passedBy))
              .or(() -> grid.subtitle().flatMap(GRID_SUBTITLE::passedBy))
              .or(() -> GRID_BUTTONS.passedBy(grid.buttons().size()))
              .or(() -> first(grid.buttons(), MessengerLimits::passedBy));
      case Content.Parts parts ->
          PARTS
              .passedBy(SeveralParts.files(parts).size())
              .or(() -> first(parts.parts(), MessengerLimits::passedBy));
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
    return first(
        choices, choice -> title.passedBy(choice.title()).or(() -> id.passedBy(choice.id())));
  }

  private static Optional<ContentLimit> passedBy(Cards.Card card) {
    return CARD_TITLE
        .passedBy(card.title())
        .or(() -> card.subtitle().flatMap(CARD_SUBTITLE::passedBy))
        .or(() -> CARD_BUTTONS.passedBy(card.buttons().size()))
        .or(() -> first(card.buttons(), MessengerLimits::passedBy));
  }

  private static Optional<ContentLimit> passedBy(Cards.Button button) {
    return CARD_BUTTON_TITLE
        .passedBy(button.title())
        .or(() -> CARD_BUTTON_VALUE.passedBy(button.value()));
  }

  private static <T> Optional<ContentLimit> first(
      List<T> all, Function<T, Optional<ContentLimit>> limits) {
    return all.stream().flatMap(one -> limits.apply(one).stream()).findFirst();
  }
}
