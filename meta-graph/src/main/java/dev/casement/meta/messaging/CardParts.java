package dev.casement.meta.messaging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.ImageGrid;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.meta.Json;
import java.util.List;
import java.util.stream.Stream;

/// The `message` members of the Send API that show cards and pictures with words: the generic
/// template, the media template for a lone film or picture with buttons, the image grid.
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
        && cards.text().isEmpty()
        && cards.cards().getFirst().title().isEmpty()
        && cards.cards().getFirst().subtitle().isEmpty()
        && cards.cards().getFirst().media().filter(CardParts::isSeen).isPresent();
  }

  private static boolean isSeen(Content.Media media) {
    return media.kind() == MediaKind.IMAGE || media.kind() == MediaKind.VIDEO;
  }

  public static ObjectNode generic(Cards cards) {
    ObjectNode message = Json.object();
    ArrayNode elements = MessageParts.template(message, "generic").putArray("elements");
    cards.cards().forEach(card -> write(elements.addObject(), card));
    return message;
  }

  /// The cards, and after them the words that introduce them: what is attached goes first
  /// (decisions.md D28).
  static List<ObjectNode> introduced(Cards cards) {
    return Stream.concat(Stream.of(generic(cards)), cards.text().map(MessageParts::text).stream())
        .toList();
  }

  /// Whether the image grid template shows these: each is a picture at an address.
  public static boolean isGrid(ImageGrid grid) {
    return grid.images().stream()
            .allMatch(image -> image.kind() == MediaKind.IMAGE && image.source().link().isPresent())
        && grid.buttons().stream().noneMatch(button -> button.action() == Cards.Action.PHONE);
  }

  public static ObjectNode grid(ImageGrid grid) {
    ObjectNode message = Json.object();
    ObjectNode element =
        MessageParts.template(message, "image_grid").putArray("elements").addObject();
    ArrayNode images = element.putArray("images");
    grid.images().stream()
        .flatMap(image -> image.source().link().stream())
        .forEach(link -> images.addObject().put("url", link));
    grid.title().ifPresent(title -> element.put("title", title));
    grid.subtitle().ifPresent(subtitle -> element.put("subtitle", subtitle));
    write(element, grid.buttons());
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
