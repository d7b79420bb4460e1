package dev.casement.adapter.whatsapp.sandbox;

import dev.casement.meta.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks at a message with something to tap as the reference describes it.
final class InteractiveCheck {

  private InteractiveCheck() {}

  static Optional<Refusal> fault(Json part) {
    return switch (part.textOrEmpty("type")) {
      case "button" -> buttons(part);
      case "list" -> list(part);
      case "cta_url" ->
          body(part, 1024)
              .or(() -> SendCheck.text(parameters(part), "display_text", 20))
              .or(() -> SendCheck.required(parameters(part), "url"));
      case "flow" -> flow(part);
      case "product" ->
          SendCheck.required(part.at("action"), "catalog_id")
              .or(() -> SendCheck.required(part.at("action"), "product_retailer_id"));
      case "product_list" -> products(part);
      case "catalog_message", "location_request_message" ->
          body(part, 1024).or(() -> SendCheck.required(part.at("action"), "name"));
      case "request_contact_info", "call_permission_request", "voice_call" ->
          body(part, 1024)
              .or(() -> SendCheck.required(part.at("action"), "name"))
              .or(() -> SendCheck.text(parameters(part), "display_text", 20, false));
      case "address_message" ->
          body(part, 1024).or(() -> SendCheck.required(parameters(part), "country"));
      case "carousel" -> carousel(part);
      default -> SendCheck.required(part, "type").or(() -> SendCheck.required(part, "action"));
    };
  }

  private static Optional<Refusal> buttons(Json part) {
    List<Json> buttons = part.at("action").items("buttons");
    if (buttons.isEmpty() || buttons.size() > 3) {
      return SendCheck.invalid("There must be 1 to 3 buttons, were " + buttons.size());
    }
    return first(
            buttons.stream()
                .map(button -> button.at("reply"))
                .map(reply ->
                    SendCheck.text(reply, "title", 20).or(() -> SendCheck.text(reply, "id", 256))))
        .or(() ->
            unique(buttons.stream().map(button -> button.at("reply").textOrEmpty("title")))
                ? Optional.empty()
                : SendCheck.invalid("Button titles must differ"))
        .or(() -> body(part, 1024));
  }

  private static Optional<Refusal> list(Json part) {
    List<Json> sections = part.at("action").items("sections");
    List<Json> rows = sections.stream().flatMap(one -> one.items("rows").stream()).toList();
    if (sections.isEmpty() || sections.size() > 10 || rows.isEmpty() || rows.size() > 10) {
      return SendCheck.invalid("There must be 1 to 10 sections with 1 to 10 rows in all");
    }
    boolean named = sections.size() == 1 || sections.stream().allMatch(one -> one.has("title"));
    return SendCheck.text(part.at("action"), "button", 20)
        .or(() ->
            named
                ? Optional.empty()
                : SendCheck.invalid("Sections need titles where there are several"))
        .or(() -> first(sections.stream().map(one -> SendCheck.text(one, "title", 24, false))))
        .or(() -> first(rows.stream().map(InteractiveCheck::row)))
        .or(() ->
            unique(rows.stream().map(row -> row.textOrEmpty("id")))
                ? Optional.empty()
                : SendCheck.invalid("Row ids must differ"))
        .or(() -> body(part, 4096));
  }

  private static Optional<Refusal> row(Json row) {
    return SendCheck.text(row, "id", 200)
        .or(() -> SendCheck.text(row, "title", 24))
        .or(() -> SendCheck.text(row, "description", 72, false));
  }

  private static Optional<Refusal> flow(Json part) {
    Json parameters = parameters(part);
    return body(part, 1024)
        .or(() -> SendCheck.required(parameters, "flow_message_version"))
        .or(() -> SendCheck.text(parameters, "flow_cta", 20))
        .or(() ->
            parameters.has("flow_id") == parameters.has("flow_name")
                ? SendCheck.invalid("Either flow_id or flow_name is required")
                : Optional.empty());
  }

  private static Optional<Refusal> products(Json part) {
    long count =
        part.at("action").items("sections").stream()
            .mapToLong(one -> one.items("product_items").size())
            .sum();
    if (count < 1 || count > 30) {
      return SendCheck.invalid("There must be 1 to 30 products, were " + count);
    }
    return SendCheck.required(part, "header")
        .or(() -> SendCheck.required(part.at("action"), "catalog_id"))
        .or(() -> body(part, 1024));
  }

  private static Optional<Refusal> carousel(Json part) {
    List<Json> cards = part.at("action").items("cards");
    if (cards.size() < 2 || cards.size() > 10) {
      return SendCheck.invalid("There must be 2 to 10 cards, were " + cards.size());
    }
    boolean alike =
        cards.stream()
                .map(card ->
                    card.at("header").textOrEmpty("type")
                        + card.at("action").items("buttons").size())
                .distinct()
                .count()
            == 1;
    return body(part, 1024)
        .or(() ->
            alike
                ? Optional.empty()
                : SendCheck.invalid("Headers and buttons must match across all cards"))
        .or(() -> first(cards.stream().map(InteractiveCheck::card)));
  }

  private static Optional<Refusal> card(Json card) {
    if (!Set.of("image", "video").contains(card.at("header").textOrEmpty("type"))) {
      return SendCheck.invalid("Cards must include either an image or a video header");
    }
    List<Json> replies = card.at("action").items("buttons");
    Optional<Refusal> button =
        replies.isEmpty()
            ? SendCheck.text(parameters(card), "display_text", 20)
                .or(() -> SendCheck.required(parameters(card), "url"))
            : first(
                replies.stream()
                    .map(one -> one.at("quick_reply"))
                    .map(reply ->
                        SendCheck.text(reply, "title", 20)
                            .or(() -> SendCheck.text(reply, "id", 256))));
    return SendCheck.text(card.at("body"), "text", 160, false).or(() -> button);
  }

  /// The words, and what stands above and below them.
  private static Optional<Refusal> body(Json part, int most) {
    return SendCheck.text(part.at("body"), "text", most)
        .or(() -> SendCheck.text(part.at("header"), "text", 60, false))
        .or(() -> SendCheck.text(part.at("footer"), "text", 60, false));
  }

  private static Json parameters(Json part) {
    return part.at("action").at("parameters");
  }

  private static Optional<Refusal> first(Stream<Optional<Refusal>> faults) {
    return faults.flatMap(Optional::stream).findFirst();
  }

  private static boolean unique(Stream<String> texts) {
    Set<String> seen = new HashSet<>();
    return texts.allMatch(seen::add);
  }
}
