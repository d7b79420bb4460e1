package dev.casement.meta.messaging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.meta.Json;
import java.util.List;

/// The `message` members of the Send API that show cards: the generic template, and the media
/// template for a lone film or picture with buttons.
public final class CardParts {

  private CardParts() {}

  /// Whether the generic template shows all of these: each has a title, and its picture, if any, is
  /// at an address.
  public static boolean areGeneric(Cards cards) {
    return !cards.cards().isEmpty()
        && cards.cards().stream()
            .allMatch(card ->
                !card.title().isEmpty()
                    && card.media()
                        .map(media ->
                            media.kind() == MediaKind.IMAGE && media.source().link().isPresent())
                        .orElse(true));
  }

  /// Whether it is one film or picture with nothing but buttons below it.
  public static boolean isMedia(Cards cards) {
    return cards.cards().size() == 1
        && cards.cards().getFirst().title().isEmpty()
        && cards.cards().getFirst().subtitle().isEmpty()
        && cards.cards().getFirst().media().filter(CardParts::isSeen).isPresent();
  }

  private static boolean isSeen(dev.casement.core.domain.message.Content.Media media) {
    return media.kind() == MediaKind.IMAGE || media.kind() == MediaKind.VIDEO;
  }

  public static ObjectNode generic(Cards cards) {
    ObjectNode message = Json.object();
    ArrayNode elements = MessageParts.template(message, "generic").putArray("elements");
    cards.cards().forEach(card -> write(elements.addObject(), card));
    return message;
  }

  public static ObjectNode media(Cards cards) {
    Cards.Card card = cards.cards().getFirst();
    ObjectNode message = Json.object();
    ObjectNode element = MessageParts.template(message, "media").putArray("elements").addObject();
    card.media()
        .ifPresent(media -> {
          MediaSource source = media.source();
          element.put("media_type", media.kind() == MediaKind.VIDEO ? "video" : "image");
          source
              .id()
              .ifPresentOrElse(
                  id -> element.put("attachment_id", id),
                  () -> source.link().ifPresent(link -> element.put("url", link)));
        });
    write(element, card.buttons());
    return message;
  }

  private static void write(ObjectNode element, Cards.Card card) {
    element.put("title", card.title());
    card.subtitle().ifPresent(subtitle -> element.put("subtitle", subtitle));
    card.media()
        .flatMap(media -> media.source().link())
        .ifPresent(link -> element.put("image_url", link));
    card.url()
        .ifPresent(
            url -> element.putObject("default_action").put("type", "web_url").put("url", url));
    write(element, card.buttons());
  }

  private static void write(ObjectNode element, List<Cards.Button> buttons) {
    if (buttons.isEmpty()) {
      return;
    }
    ArrayNode all = element.putArray("buttons");
    for (Cards.Button button : buttons) {
      ObjectNode one = all.addObject();
      switch (button.action()) {
        case REPLY -> one.put("type", "postback").put("title", button.title());
        case URL -> one.put("type", "web_url").put("title", button.title());
        case PHONE -> one.put("type", "phone_number").put("title", button.title());
      }
      one.put(button.action() == Cards.Action.URL ? "url" : "payload", button.value());
    }
  }
}
