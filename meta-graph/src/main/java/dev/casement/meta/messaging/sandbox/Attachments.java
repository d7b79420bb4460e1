package dev.casement.meta.messaging.sandbox;

import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the provider takes as an attachment: files that it can find, and templates of the kinds a
/// house has.
public final class Attachments {

  private static final Set<String> FILES = Set.of("image", "video", "audio", "file");
  private static final int CARDS = 10;
  private static final int CARD_TEXT = 80;
  private static final int LEAST_IN_GRID = 2;
  private static final int MOST_IN_GRID = 6;
  private static final int GRID_TITLE = 45;
  private static final int BUTTONS = 3;
  private static final int BUTTON_TITLE = 20;
  private static final int BUTTON_PAYLOAD = 1000;
  private static final int BUTTON_TEMPLATE_TEXT = 640;

  private Attachments() {}

  /// What is wrong with the one attachment of a message.
  ///
  /// @param templates the kinds of templates that this house has
  public static Optional<Refusal> one(Json message, Set<String> templates) {
    Json attachment = message.at("attachment");
    if (attachment.isNothing()) {
      return Optional.empty();
    }
    if (message.has("text")) {
      return no("A message has text or an attachment, not both.");
    }
    String type = attachment.textOrEmpty("type");
    Json payload = attachment.at("payload");
    if (type.equals("template")) {
      return templates.contains(payload.textOrEmpty("template_type"))
          ? template(payload)
          : no("(#100) param attachment[payload][template_type] is not supported.");
    }
    return FILES.contains(type)
        ? file(payload)
        : no("(#100) param attachment[type] must be one of image, video, audio, file, template.");
  }

  /// What is wrong with several pictures in one message.
  public static Optional<Refusal> several(Json message, int most) {
    List<Json> all = message.items("attachments");
    if (all.size() > most) {
      return no("A message has at most " + most + " attachments.");
    }
    return all.stream()
        .flatMap(one ->
            (one.textOrEmpty("type").equals("image")
                    ? file(one.at("payload"))
                    : no("Several attachments are all images."))
                .stream())
        .findFirst();
  }

  private static Optional<Refusal> file(Json payload) {
    boolean found =
        payload.has("attachment_id")
            || payload.text("url").filter(url -> url.matches("https?://\\S+")).isPresent();
    return found ? Optional.empty() : no("An attachment needs a url or an attachment_id.");
  }

  private static Optional<Refusal> template(Json payload) {
    return switch (payload.textOrEmpty("template_type")) {
      case "button" -> buttonTemplate(payload);
      case "media" -> media(payload.items("elements"));
      case "image_grid" -> grid(payload.items("elements"));
      default -> generic(payload.items("elements"));
    };
  }

  private static Optional<Refusal> buttonTemplate(Json payload) {
    String text = payload.textOrEmpty("text");
    List<Json> buttons = payload.items("buttons");
    return text.isEmpty() || Shapes.characters(text) > BUTTON_TEMPLATE_TEXT || buttons.isEmpty()
        ? no("One to three buttons under up to 640 characters.")
        : buttons(buttons);
  }

  private static Optional<Refusal> media(List<Json> elements) {
    if (elements.size() != 1) {
      return no("A media template has one element.");
    }
    Json element = elements.getFirst();
    return Set.of("image", "video").contains(element.textOrEmpty("media_type"))
        ? file(element).or(() -> buttons(element.items("buttons")))
        : no("media_type must be image or video.");
  }

  private static Optional<Refusal> grid(List<Json> elements) {
    if (elements.size() != 1) {
      return no("An image grid template has one element.");
    }
    Json element = elements.getFirst();
    List<Json> images = element.items("images");
    boolean fits =
        images.size() >= LEAST_IN_GRID
            && images.size() <= MOST_IN_GRID
            && images.stream().allMatch(one -> one.textOrEmpty("url").matches("https?://\\S+"))
            && Shapes.characters(element.textOrEmpty("title")) <= GRID_TITLE
            && Shapes.characters(element.textOrEmpty("subtitle")) <= CARD_TEXT
            && element.items("buttons").stream()
                .noneMatch(button -> button.textOrEmpty("type").equals("phone_number"));
    return fits
        ? buttons(element.items("buttons"))
        : no("Two to six images; a title of up to 45 and a subtitle of up to 80 characters.");
  }

  private static Optional<Refusal> generic(List<Json> elements) {
    if (elements.isEmpty() || elements.size() > CARDS) {
      return no("A generic template has one to ten elements.");
    }
    return elements.stream().flatMap(element -> card(element).stream()).findFirst();
  }

  private static Optional<Refusal> card(Json element) {
    boolean fits =
        element.has("title")
            && Shapes.characters(element.textOrEmpty("title")) <= CARD_TEXT
            && Shapes.characters(element.textOrEmpty("subtitle")) <= CARD_TEXT;
    return fits
        ? buttons(element.items("buttons"))
        : no("An element has a title; title and subtitle have up to 80 characters.");
  }

  private static Optional<Refusal> buttons(List<Json> buttons) {
    return buttons.size() <= BUTTONS && buttons.stream().allMatch(Attachments::fits)
        ? Optional.empty()
        : no("Up to three buttons with titles of up to 20 characters.");
  }

  private static boolean fits(Json button) {
    String title = button.textOrEmpty("title");
    return !title.isEmpty()
        && Shapes.characters(title) <= BUTTON_TITLE
        && switch (button.textOrEmpty("type")) {
          case "web_url" -> button.textOrEmpty("url").matches("https?://\\S+");
          case "postback", "phone_number" ->
              button.has("payload")
                  && Shapes.characters(button.textOrEmpty("payload")) <= BUTTON_PAYLOAD;
          default -> false;
        };
  }

  private static Optional<Refusal> no(String details) {
    return Optional.of(Refusal.because(100, details));
  }
}
