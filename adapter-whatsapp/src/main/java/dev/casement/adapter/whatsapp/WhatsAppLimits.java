package dev.casement.adapter.whatsapp;

import static dev.casement.core.port.channel.ChannelDescriptor.Limit.BYTES;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.CHARACTERS;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.ITEMS;

import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.ContactCards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.FlowInvitation;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.LocationRequest;
import dev.casement.core.domain.message.Products;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.port.channel.ChannelDescriptor.Limit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What fits into one WhatsApp message (meta-rules sections 5.2 and 5.4).
final class WhatsAppLimits {

  private static final long KB = 1024;
  private static final long MB = 1024 * KB;

  static final Limit TEXT = new Limit("text", 4096, CHARACTERS);
  static final Limit CAPTION = new Limit("media.caption", 1024, CHARACTERS);
  static final Limit IMAGE = new Limit("media.image", 5 * MB, BYTES);
  static final Limit VIDEO = new Limit("media.video", 16 * MB, BYTES);
  static final Limit AUDIO = new Limit("media.audio", 16 * MB, BYTES);
  static final Limit DOCUMENT = new Limit("media.document", 100 * MB, BYTES);

  /// The animated ones' limit: still ones get 100 KB, but only Meta sees which a sticker is.
  static final Limit STICKER = new Limit("media.sticker", 500 * KB, BYTES);

  static final Limit CONTACTS = new Limit("contacts", 257, ITEMS);

  /// Audio and stickers are shown without words.
  private static final Limit NO_CAPTION = new Limit("media.caption", 0, CHARACTERS);

  static final List<Limit> ALL =
      Stream.concat(
              Stream.of(TEXT, CAPTION, IMAGE, VIDEO, AUDIO, DOCUMENT, STICKER, CONTACTS),
              Stream.concat(InteractiveLimits.ALL.stream(), Carousel.LIMITS.stream()))
          .toList();

  private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
  private static final Set<String> VIDEOS = Set.of("video/mp4", "video/3gpp");
  private static final Set<String> AUDIOS =
      Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg");

  /// What a voice message is; any other sound goes as a file only.
  private static final String SPOKEN = "audio/ogg";

  private static final Set<String> STICKERS = Set.of("image/webp");

  private WhatsAppLimits() {}

  /// Whether WhatsApp has this kind of message at all.
  static boolean takes(Content content) {
    return switch (content) {
      case Content.Text _,
          Content.Media _,
          Content.Template _,
          Content.Reaction _,
          Content.Buttons _,
          Content.Location _,
          ContactCards _,
          ListMenu _,
          LinkButton _,
          FlowInvitation _,
          Products _,
          LocationRequest _,
          Ask _ ->
          true;
      case Cards cards -> Carousel.isOne(cards);
      default -> false;
    };
  }

  /// Whether Direct Send takes this kind of message.
  static boolean takesDirectly(Content content) {
    return switch (content) {
      case Content.Text _,
          Content.Buttons _,
          ListMenu _,
          LinkButton _,
          FlowInvitation _,
          Products _,
          LocationRequest _ ->
          true;
      case Content.Media media ->
          switch (media.kind()) {
            case IMAGE, VIDEO, DOCUMENT -> true;
            case AUDIO, STICKER -> false;
          };
      default -> false;
    };
  }

  /// Whether this content is too long, too large, or a file of a type that is not taken.
  static boolean passes(Content content) {
    return passedBy(content).isPresent()
        || InteractiveLimits.isMalformed(content)
        || (content instanceof Cards cards && Carousel.isMalformed(cards))
        || (content instanceof Content.Media media
            && media.source().mimeType().filter(type -> !isTaken(media, type)).isPresent());
  }

  private static boolean isTaken(Content.Media media, String mimeType) {
    String type = mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (media.voice() && !type.equals(SPOKEN)) {
      return false;
    }
    return switch (media.kind()) {
      case IMAGE -> IMAGES.contains(type);
      case VIDEO -> VIDEOS.contains(type);
      case AUDIO -> AUDIOS.contains(type);
      case STICKER -> STICKERS.contains(type);
      case DOCUMENT -> true;
    };
  }

  /// The first limit that this content passes.
  static Optional<ContentLimit> passedBy(Content content) {
    return switch (content) {
      case Content.Text text -> TEXT.passedBy(text.text());
      case Content.Media media -> passedBy(media);
      case ContactCards cards -> CONTACTS.passedBy(cards.contacts().size());
      case Cards cards -> Carousel.passedBy(cards);
      default -> InteractiveLimits.passedBy(content);
    };
  }

  private static Optional<ContentLimit> passedBy(Content.Media media) {
    Limit size =
        switch (media.kind()) {
          case IMAGE -> IMAGE;
          case VIDEO -> VIDEO;
          case AUDIO -> AUDIO;
          case DOCUMENT -> DOCUMENT;
          case STICKER -> STICKER;
        };
    Limit caption =
        switch (media.kind()) {
          case IMAGE, VIDEO, DOCUMENT -> CAPTION;
          case AUDIO, STICKER -> NO_CAPTION;
        };
    return media
        .caption()
        .flatMap(caption::passedBy)
        .or(() -> media.source().bytes().flatMap(size::passedBy));
  }
}
