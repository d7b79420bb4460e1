package dev.casement.adapter.whatsapp;

import static dev.casement.core.port.channel.ChannelDescriptor.Limit.CHARACTERS;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.ITEMS;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.port.channel.ChannelDescriptor.Limit;
import java.util.List;
import java.util.Optional;

/// Cards as WhatsApp shows them: two to ten, each with a picture or film and with the same kind and
/// number of buttons, below words that introduce them (meta-rules 5.2, and Meta's page on
/// interactive media carousels).
final class Carousel {

  private static final int FEWEST = 2;

  static final Limit CARDS = new Limit("cards", 10, ITEMS);
  static final Limit TEXT = new Limit("cards.text", 1024, CHARACTERS);

  /// Title and subtitle of a card stand in one text, with a line break between them.
  static final Limit CARD_TEXT = new Limit("cards.title", 160, CHARACTERS);

  static final Limit BUTTON_TITLE = new Limit("cards.buttons.title", 20, CHARACTERS);
  static final Limit BUTTON_ID = new Limit("cards.buttons.value", 256, CHARACTERS);

  static final List<Limit> LIMITS = List.of(CARDS, TEXT, CARD_TEXT, BUTTON_TITLE, BUTTON_ID);

  private Carousel() {}

  /// Whether WhatsApp can show these cards at all.
  static boolean isOne(Cards cards) {
    return cards.text().isPresent()
        && cards.cards().size() >= FEWEST
        && cards.cards().stream()
            .allMatch(card ->
                card.url().isEmpty()
                    && card.media().filter(Carousel::isSeen).isPresent()
                    && !card.buttons().isEmpty());
  }

  private static boolean isSeen(Media media) {
    return media.kind() == MediaKind.IMAGE || media.kind() == MediaKind.VIDEO;
  }

  /// Whether they do not match: pictures on all or films on all, and one button that leads to a
  /// page or as many replies on each.
  static boolean isMalformed(Cards cards) {
    List<Cards.Card> all = cards.cards();
    return isOne(cards)
        && (all.stream().map(Carousel::actions).distinct().count() > 1
            || all.stream().map(Carousel::seen).distinct().count() > 1
            || all.stream().map(Carousel::actions).anyMatch(Carousel::isMixed));
  }

  private static Optional<MediaKind> seen(Cards.Card card) {
    return card.media().map(Media::kind);
  }

  private static List<Cards.Action> actions(Cards.Card card) {
    return card.buttons().stream().map(Cards.Button::action).toList();
  }

  private static boolean isMixed(List<Cards.Action> actions) {
    return !actions.equals(List.of(Cards.Action.URL))
        && actions.stream().anyMatch(action -> action != Cards.Action.REPLY);
  }

  static Optional<ContentLimit> passedBy(Cards cards) {
    return CARDS
        .passedBy(cards.cards().size())
        .or(() -> cards.text().flatMap(TEXT::passedBy))
        .or(() -> cards.cards().stream().flatMap(card -> passedBy(card).stream()).findFirst());
  }

  private static Optional<ContentLimit> passedBy(Cards.Card card) {
    return CARD_TEXT
        .passedBy(words(card))
        .or(() ->
            card.buttons().stream()
                .flatMap(button ->
                    BUTTON_TITLE
                        .passedBy(button.title())
                        .or(() ->
                            button.action() == Cards.Action.REPLY
                                ? BUTTON_ID.passedBy(button.value())
                                : Optional.empty())
                        .stream())
                .findFirst());
  }

  static void write(ObjectNode part, Cards cards) {
    part.put("type", "carousel");
    cards.text().ifPresent(text -> part.putObject("body").put("text", text));
    ArrayNode all = part.putObject("action").putArray("cards");
    for (Cards.Card card : cards.cards()) {
      boolean leadsAway = card.buttons().getFirst().action() == Cards.Action.URL;
      ObjectNode one = all.addObject().put("card_index", all.size() - 1);
      one.put("type", "cta_url");
      card.media()
          .ifPresent(media -> {
            String kind = media.kind().toString();
            WhatsAppPayload.file(WhatsAppInteractive.header(one, kind).putObject(kind), media);
          });
      if (!words(card).isEmpty()) {
        one.putObject("body").put("text", words(card));
      }
      if (leadsAway) {
        Cards.Button button = card.buttons().getFirst();
        WhatsAppInteractive.parameters(one, "cta_url")
            .put("display_text", button.title())
            .put("url", button.value());
      } else {
        ArrayNode buttons = one.putObject("action").putArray("buttons");
        for (Cards.Button button : card.buttons()) {
          buttons
              .addObject()
              .put("type", "quick_reply")
              .putObject("quick_reply")
              .put("id", button.value())
              .put("title", button.title());
        }
      }
    }
  }

  private static String words(Cards.Card card) {
    String title = card.title();
    return card.subtitle()
        .map(subtitle -> title.isEmpty() ? subtitle : title + "\n" + subtitle)
        .orElse(title);
  }
}
