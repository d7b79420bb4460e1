package dev.casement.app.http.input;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MessageId;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads what a message is to say.
final class ContentInput {
  static final int LONGEST_TEXT = 65_536;
  static final int LONGEST_ID = 512;

  /// What comes back when something is tapped; each channel has its own, smaller limit.
  static final int LONGEST_PAYLOAD = 1_000;

  static final int LONGEST_TITLE = 256;
  private static final List<String> TYPES =
      List.of(
          "text",
          "media",
          "template",
          "reaction",
          "buttons",
          "quick_replies",
          "location",
          "contacts",
          "list",
          "link",
          "flow",
          "product",
          "cards",
          "image_grid",
          "location_request",
          "ask",
          "parts");

  private ContentInput() {}

  /// Asks for the members that a message of its type has. The content may be taken once they were
  /// checked.
  static Supplier<Content> read(Fields in) {
    Field<String> type = in.text("type").required();
    Optional<String> known =
        type.maybe().flatMap(word -> TYPES.stream().filter(word::equalsIgnoreCase).findFirst());
    if (known.isEmpty()) {
      type.maybe().ifPresent(_ -> in.fault("type", "must be one of " + String.join(", ", TYPES)));
      TYPES.forEach(in::any);
      List.of("preview", "header", "footer").forEach(in::any);
      return () -> {
        throw new IllegalStateException("type was not checked");
      };
    }
    return switch (known.get()) {
      case "text" -> text(in);
      case "media" -> nested(in, "media", ContentInput::media);
      case "template" -> nested(in, "template", ContentInput::template);
      case "reaction" -> nested(in, "reaction", ContentInput::reaction);
      case "buttons" -> buttons(in);
      case "quick_replies" -> QuickRepliesInput.read(in);
      case "location" -> nested(in, "location", ContentInput::location);
      case "contacts" -> ContactCardsInput.read(in);
      case "list" -> MenuInput.list(in);
      case "link" -> MenuInput.link(in);
      case "flow" -> MenuInput.flow(in);
      case "product" -> ProductsInput.read(in);
      case "cards" -> CardsInput.read(in);
      case "image_grid" -> nested(in, "image_grid", CardsInput::grid);
      case "location_request" -> MenuInput.locationRequest(in);
      case "ask" -> MenuInput.ask(in);
      default -> parts(in);
    };
  }

  /// A file and words, or several files, that are to go as one message.
  private static Supplier<Content> parts(Fields in) {
    Field<List<Supplier<Content>>> parts =
        in.objects(
                "parts",
                part -> {
                  Field<String> type = part.word("type", List.of("text", "media")).required();
                  return type.maybe().filter("media"::equals).isPresent()
                      ? nested(part, "media", ContentInput::media)
                      : text(part);
                })
            .required()
            .must(all -> !all.isEmpty(), "must hold at least one");
    return () -> new Content.Parts(parts.value().stream().map(Supplier::get).toList());
  }

  private static Supplier<Content> nested(
      Fields in, String name, Function<Fields, Supplier<Content>> read) {
    Field<Supplier<Content>> content = in.object(name).required().to(read);
    return () -> content.value().get();
  }

  private static Supplier<Content> text(Fields in) {
    Field<String> text = in.text("text", LONGEST_TEXT).required();
    Field<Boolean> preview = in.flag("preview");
    return () -> new Content.Text(text.value(), preview.orElse(false));
  }

  private static Supplier<Content> media(Fields in) {
    Field<Content.MediaKind> kind = kind(in);
    Supplier<Content.Media> media = media(in, kind::value);
    Field<Boolean> voice =
        in.flag("voice")
            .must(
                spoken ->
                    !spoken || kind.maybe().filter(Content.MediaKind.AUDIO::equals).isPresent(),
                "is for kind audio alone");
    return () -> voice.orElse(false) ? media.get().asVoice() : media.get();
  }

  /// A file that tells its own kind.
  static Supplier<Content.Media> file(Fields in) {
    return media(in, kind(in)::value);
  }

  private static Field<Content.MediaKind> kind(Fields in) {
    return in.word("kind", Content.MediaKind.class).required();
  }

  /// A file, where its kind is told elsewhere.
  static Supplier<Content.Media> media(Fields in, Supplier<Content.MediaKind> kind) {
    Field<URI> link = in.text("link").map(Texts::webAddress, Texts.WEB_ADDRESS);
    Field<String> id = in.text("id", LONGEST_ID);
    if (link.isGiven() == id.isGiven()) {
      in.fault("link", "must be given, or else 'id'; one of them alone");
    }
    Field<String> caption = in.text("caption", LONGEST_TEXT);
    Field<String> filename = in.text("filename", LONGEST_TITLE);
    return () ->
        new Content.Media(
            kind.get(),
            link.maybe()
                .map(address -> MediaSource.link(address.toString()))
                .orElseGet(() -> MediaSource.id(id.value())),
            caption.maybe(),
            filename.maybe());
  }

  private static Supplier<Content> template(Fields in) {
    Field<String> name = in.text("name", LONGEST_ID).required();
    Field<String> language = in.text("language").map(Texts::language, Texts.LANGUAGE);
    ParametersInput parameters = ParametersInput.read(in);
    return () -> new Content.Template(name.value(), language.orElse(""), parameters.value());
  }

  private static Supplier<Content> reaction(Fields in) {
    Field<String> message = in.text("message_id", LONGEST_ID).required();
    Field<String> emoji = in.text("emoji", LONGEST_TITLE);
    if (!in.names().contains("emoji")) {
      in.fault("emoji", "is missing: an emoji, or null to take the reaction back");
    }
    return () -> new Content.Reaction(new MessageId(message.value()), emoji.maybe());
  }

  private static Supplier<Content> buttons(Fields in) {
    Field<String> text = in.text("text", LONGEST_TEXT).required();
    Field<List<Supplier<Content.Choice>>> choices = choices(in, "buttons");
    Supplier<Frame> frame = FrameInput.read(in);
    return () -> new Content.Buttons(text.value(), taken(choices), frame.get());
  }

  private static Field<List<Supplier<Content.Choice>>> choices(Fields in, String name) {
    Set<String> ids = new HashSet<>();
    return in.objects(
            name,
            choice -> {
              Field<String> id =
                  choice
                      .text("id", LONGEST_PAYLOAD)
                      .required()
                      .must(ids::add, "must differ from the others");
              Field<String> title = choice.text("title", LONGEST_TITLE).required();
              Supplier<Content.Choice> made = () -> new Content.Choice(id.value(), title.value());
              return made;
            })
        .required()
        .must(all -> !all.isEmpty(), "must hold at least one");
  }

  private static List<Content.Choice> taken(Field<List<Supplier<Content.Choice>>> choices) {
    return choices.value().stream().map(Supplier::get).toList();
  }

  private static Supplier<Content> location(Fields in) {
    Field<Double> latitude = in.number("latitude", -90, 90).required();
    Field<Double> longitude = in.number("longitude", -180, 180).required();
    Field<String> name = in.text("name", LONGEST_TITLE);
    Field<String> address = in.text("address", LONGEST_TITLE);
    return () ->
        new Content.Location(latitude.value(), longitude.value(), name.maybe(), address.maybe());
  }
}
