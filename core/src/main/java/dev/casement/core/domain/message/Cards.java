package dev.casement.core.domain.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Cards side by side, each with a picture, words and buttons.
///
/// @param text words that introduce them
public record Cards(Optional<String> text, List<Card> cards) implements Content {

  public Cards {
    cards = List.copyOf(cards);
  }

  public Cards(List<Card> cards) {
    this(Optional.empty(), cards);
  }

  @Override
  public String type() {
    return "cards";
  }

  @Override
  public String words() {
    return text.or(() -> cards.stream().map(Card::title).findFirst()).orElse("");
  }

  @Override
  public List<Media> files() {
    return cards.stream().flatMap(card -> card.media().stream()).toList();
  }

  @Override
  public Content withFiles(UnaryOperator<Media> change) {
    return new Cards(text, cards.stream().map(card -> card.withFile(change)).toList());
  }

  /// One card.
  ///
  /// @param media a picture or film; a card of nothing but a film and buttons has an empty title
  /// @param url where a tap on the card itself leads
  public record Card(
      String title,
      Optional<String> subtitle,
      Optional<Content.Media> media,
      Optional<String> url,
      List<Button> buttons) {

    public Card {
      buttons = List.copyOf(buttons);
    }

    private Card withFile(UnaryOperator<Media> change) {
      return new Card(title, subtitle, media.map(change), url, buttons);
    }
  }

  /// Something to tap on a card.
  ///
  /// @param value what the action takes: the payload sent back, the address, or the number
  public record Button(Action action, String title, String value) {}

  /// What tapping does.
  public enum Action {
    REPLY,
    URL,
    PHONE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
