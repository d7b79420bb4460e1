package dev.casement.app.http.input;

import static dev.casement.app.http.input.ContentInput.LONGEST_TEXT;
import static dev.casement.app.http.input.ContentInput.LONGEST_TITLE;

import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Cards.Action;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.ImageGrid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads cards side by side.
final class CardsInput {

  private CardsInput() {}

  static Supplier<Content> read(Fields in) {
    Field<List<Supplier<Cards.Card>>> cards =
        in.objects("cards", CardsInput::card)
            .required()
            .must(all -> !all.isEmpty(), "must hold at least one");
    Field<String> text = in.text("text", LONGEST_TEXT);
    return () -> new Cards(text.maybe(), cards.value().stream().map(Supplier::get).toList());
  }

  static Supplier<Content> grid(Fields in) {
    Field<List<Supplier<Content.Media>>> images =
        in.objects("images", image -> ContentInput.media(image, () -> Content.MediaKind.IMAGE))
            .required()
            .must(all -> !all.isEmpty(), "must hold at least one");
    Field<String> title = in.text("title", LONGEST_TITLE);
    Field<String> subtitle = in.text("subtitle", LONGEST_TEXT);
    Field<List<Supplier<Cards.Button>>> buttons = in.objects("buttons", CardsInput::button);
    return () ->
        new ImageGrid(
            images.value().stream().map(Supplier::get).toList(),
            title.maybe(),
            subtitle.maybe(),
            buttons.orElse(List.of()).stream().map(Supplier::get).toList());
  }

  private static Supplier<Cards.Card> card(Fields in) {
    Field<String> title = in.text("title", LONGEST_TITLE);
    Field<String> subtitle = in.text("subtitle", LONGEST_TEXT);
    Optional<Supplier<Content.Media>> media = in.object("media", ContentInput::file);
    Field<URI> url = in.text("url").map(Texts::webAddress, Texts.WEB_ADDRESS);
    Field<List<Supplier<Cards.Button>>> buttons = in.objects("buttons", CardsInput::button);
    if (!title.isGiven() && media.isEmpty()) {
      in.fault("title", "is missing; only a card that shows a file can do without");
    }
    return () ->
        new Cards.Card(
            title.orElse(""),
            subtitle.maybe(),
            media.map(Supplier::get),
            url.maybe().map(URI::toString),
            buttons.orElse(List.of()).stream().map(Supplier::get).toList());
  }

  private static Supplier<Cards.Button> button(Fields in) {
    Field<Action> action = in.word("action", Action.class).required();
    Field<String> title = in.text("title", LONGEST_TITLE).required();
    Field<String> value = in.text("value", LONGEST_TEXT).required();
    if (action.maybe().filter(Action.URL::equals).isPresent()) {
      value.map(Texts::webAddress, Texts.WEB_ADDRESS);
    }
    return () -> new Cards.Button(action.value(), title.value(), value.value());
  }
}
