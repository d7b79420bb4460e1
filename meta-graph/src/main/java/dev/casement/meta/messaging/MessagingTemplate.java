package dev.casement.meta.messaging;

import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Cards.Action;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.Shared;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;

/// Reads a template of the Send API, as echoes show it: buttons below a text, cards, a film with
/// buttons, a product.
final class MessagingTemplate {

  private MessagingTemplate() {}

  /// What it shows; empty where it is of another kind.
  static Optional<Content> content(Json payload) {
    List<Json> products = payload.at("product").items("elements");
    if (!products.isEmpty()) {
      return Optional.of(products(products));
    }
    return switch (payload.textOrEmpty("template_type")) {
      case "button" -> payload.text("text").map(text -> buttons(text, payload.items("buttons")));
      case "generic", "media" -> cards(payload.items("elements"));
      default -> Optional.empty();
    };
  }

  private static Content buttons(String text, List<Json> buttons) {
    if (buttons.size() == 1 && buttons.getFirst().textOrEmpty("type").equals("web_url")) {
      Json only = buttons.getFirst();
      return new LinkButton(text, only.textOrEmpty("title"), only.textOrEmpty("url"), Frame.NONE);
    }
    return new Content.Buttons(
        text,
        buttons.stream()
            .map(MessagingTemplate::button)
            .map(button -> new Content.Choice(button.value(), button.title()))
            .toList());
  }

  private static Optional<Content> cards(List<Json> elements) {
    List<Cards.Card> cards =
        elements.stream().filter(Json::isObject).map(MessagingTemplate::card).toList();
    return cards.isEmpty() ? Optional.empty() : Optional.of(new Cards(cards));
  }

  private static Cards.Card card(Json element) {
    return new Cards.Card(
        element.textOrEmpty("title"),
        element.text("subtitle"),
        media(element),
        element.at("default_action").text("url").or(() -> element.text("item_url")),
        element.items("buttons").stream().map(MessagingTemplate::button).toList());
  }

  private static Optional<Content.Media> media(Json element) {
    Optional<String> link =
        element.text("image_url").or(() -> element.text("url")).or(() -> element.text("media_url"));
    Optional<String> id = element.text("attachment_id");
    if (link.isEmpty() && id.isEmpty()) {
      return Optional.empty();
    }
    MediaKind kind =
        element.textOrEmpty("media_type").equals("video") ? MediaKind.VIDEO : MediaKind.IMAGE;
    MediaSource source = link.map(MediaSource::link).orElseGet(() -> MediaSource.id(id.get()));
    return Optional.of(new Content.Media(kind, source, Optional.empty(), Optional.empty()));
  }

  private static Cards.Button button(Json button) {
    String title = button.textOrEmpty("title");
    return switch (button.textOrEmpty("type")) {
      case "web_url" -> new Cards.Button(Action.URL, title, button.textOrEmpty("url"));
      case "phone_number" -> new Cards.Button(Action.PHONE, title, button.textOrEmpty("payload"));
      default -> new Cards.Button(Action.REPLY, title, button.text("payload").orElse(title));
    };
  }

  /// One product is something passed on; several stand side by side.
  private static Content products(List<Json> elements) {
    Json first = elements.getFirst();
    return elements.size() == 1
        ? new Shared(
            Shared.What.PRODUCT,
            first.text("image_url"),
            first.text("title"),
            first.text("retailer_id").or(() -> first.text("id")))
        : new Cards(elements.stream().map(MessagingTemplate::card).toList());
  }
}
