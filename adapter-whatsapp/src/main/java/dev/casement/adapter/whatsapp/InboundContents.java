package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.message.ButtonReply;
import dev.casement.core.domain.message.ButtonReply.Tapped;
import dev.casement.core.domain.message.ContactCards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.Content.Unsupported;
import dev.casement.core.domain.message.FlowReply;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.Order;
import dev.casement.core.domain.message.Shared;
import dev.casement.meta.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a received message says. Never fails: a kind without a shape of its own here, or one that
/// lacks what makes it, becomes [Unsupported] and is shown as such.
final class InboundContents {

  /// No price has more; whatever does would only cost memory.
  private static final int DIGITS = 30;

  private InboundContents() {}

  /// The content of this message, or of a message within another.
  static Content of(Json message) {
    String type = type(message);
    Json body = message.at(type);
    if (message.has("errors")) {
      return unsupported(type, message);
    }
    return switch (type) {
      case "text" -> body.text("body").<Content>map(Content.Text::of).orElseGet(() -> bare(type));
      case "image" -> media(MediaKind.IMAGE, body);
      case "video" -> media(MediaKind.VIDEO, body);
      case "audio", "voice" -> media(MediaKind.AUDIO, body);
      case "document" -> media(MediaKind.DOCUMENT, body);
      case "sticker" -> media(MediaKind.STICKER, body);
      case "location" -> location(body);
      case "contacts" -> contacts(body);
      case "order" -> order(body);
      case "interactive" -> interactive(body);
      case "button" -> templateButton(body);
      case "system" -> new Content.SystemNotice(body.textOrEmpty("type"), body.textOrEmpty("body"));
      default -> unsupported(type, message);
    };
  }

  /// The kind that a message says it is, or the one it is of where it forgets to say, as echoes do.
  static String type(Json message) {
    return message
        .text("type")
        .or(() ->
            message
                .node()
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(InboundTranslator.OF_KNOWN_EFFECT::contains)
                .findFirst())
        .orElse("unknown");
  }

  private static Content media(MediaKind kind, Json body) {
    MediaSource source =
        new MediaSource(
            body.text("url").or(() -> body.text("link")),
            body.text("id"),
            body.text("mime_type"),
            body.text("sha256"),
            body.number("file_size"));
    return source.id().isEmpty() && source.link().isEmpty()
        ? bare(kind.toString())
        : new Content.Media(
            kind,
            source,
            body.text("caption"),
            body.text("filename"),
            kind == MediaKind.AUDIO && body.flag("voice"));
  }

  private static Content location(Json body) {
    OptionalDouble latitude = body.decimal("latitude");
    OptionalDouble longitude = body.decimal("longitude");
    return latitude.isEmpty() || longitude.isEmpty()
        ? bare("location")
        : new Content.Location(
            latitude.getAsDouble(),
            longitude.getAsDouble(),
            body.text("name"),
            body.text("address"));
  }

  private static Content contacts(Json body) {
    var cards = body.items().stream().filter(Json::isObject).map(InboundCards::card).toList();
    return cards.isEmpty() ? bare("contacts") : new ContactCards(cards);
  }

  private static Content order(Json body) {
    var items =
        body.items("product_items").stream()
            .flatMap(item ->
                item
                    .text("product_retailer_id")
                    .map(product ->
                        new Order.Item(
                            product,
                            amount(item, "quantity"),
                            amount(item, "item_price"),
                            item.text("currency")))
                    .stream())
            .toList();
    return items.isEmpty() && !body.has("catalog_id")
        ? bare("order")
        : new Order(body.text("catalog_id"), body.text("text"), items);
  }

  /// As the customer saw it: without a detour through binary fractions.
  private static Optional<BigDecimal> amount(Json item, String member) {
    Optional<String> text = item.text(member).map(String::strip);
    try {
      return text.map(BigDecimal::new).filter(number -> Math.abs((long) number.scale()) <= DIGITS);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Content interactive(Json body) {
    String type = body.textOrEmpty("type");
    Json reply = body.at(type);
    return switch (type) {
      case "button_reply" -> tapped(Tapped.BUTTON, reply.text("id"), reply.text("title"), type);
      case "list_reply" -> listRow(reply);
      case "nfm_reply" -> flowReply(reply);
      case "call_permission_reply" -> callPermission(reply);
      case "product" -> product(reply);
      default -> new Unsupported(type.isEmpty() ? "interactive" : type, words(body, reply));
    };
  }

  private static Content listRow(Json reply) {
    Content row = tapped(Tapped.LIST_ROW, reply.text("id"), reply.text("title"), "list_reply");
    return row instanceof ButtonReply tapped
        ? new ButtonReply(tapped.tapped(), tapped.id(), tapped.title(), reply.text("description"))
        : row;
  }

  /// A filled-in Flow. Its answer is JSON within a text and may be broken; it is kept either way.
  private static Content flowReply(Json reply) {
    Json answer = reply.at("response_json");
    String response = answer.node().isContainerNode() ? answer.raw() : answer.text().orElse("");
    boolean readable =
        Json.parse(response.getBytes(StandardCharsets.UTF_8)).filter(Json::isObject).isPresent();
    return new FlowReply(reply.text("name"), reply.text("body"), response, readable);
  }

  /// Whether the customer may be called: `accept` or `reject`.
  private static Content callPermission(Json reply) {
    Optional<String> response = reply.text("response");
    return tapped(Tapped.BUTTON, response, response, "call_permission_reply");
  }

  private static Content product(Json product) {
    Optional<String> id = product.text("product_retailer_id");
    return id.isEmpty()
        ? bare("product")
        : new Shared(
            Shared.What.PRODUCT,
            product.text("url"),
            product.text("title").or(() -> product.text("name")),
            id);
  }

  private static Content templateButton(Json body) {
    return tapped(Tapped.TEMPLATE_BUTTON, body.text("payload"), body.text("text"), "button");
  }

  private static Content tapped(
      Tapped tapped, Optional<String> id, Optional<String> title, String type) {
    Optional<String> either = id.or(() -> title);
    return either.isEmpty()
        ? bare(type)
        : new ButtonReply(tapped, either.get(), title.orElse(either.get()));
  }

  private static Content unsupported(String type, Json message) {
    String inner = message.at("unsupported").text("type").orElse(type);
    Optional<String> error =
        message.items("errors").stream()
            .flatMap(e -> e.at("error_data").text("details").or(() -> e.text("title")).stream())
            .findFirst();
    Json body = message.at(type);
    return new Unsupported(inner, error.orElseGet(() -> words(body, body)));
  }

  /// Words that the kind has in one of the usual places.
  private static String words(Json body, Json within) {
    return within
        .text("body")
        .or(() -> within.text("text"))
        .or(() -> within.text("name"))
        .or(() -> body.at("body").text("text"))
        .orElse("");
  }

  private static Content bare(String type) {
    return new Unsupported(type, "");
  }
}
