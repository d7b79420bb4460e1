package dev.casement.adapter.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.policy.ContentLimit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Rules `messenger.content-limits` and `messenger.content-kinds`.
final class MessengerLimitsTest {

  private static final long MB = 1024 * 1024;

  @Test
  void countsTwoThousandCodePoints() {
    assertThat(MessengerLimits.passedBy(Content.Text.of("😀".repeat(2000)))).isEmpty();
    assertThat(MessengerLimits.passedBy(Content.Text.of("😀".repeat(2001))))
        .contains(new ContentLimit("text", 2000, 2001, "characters"));
  }

  @Test
  void takesThirteenQuickReplies() {
    Content.Choice good = new Content.Choice("i".repeat(1000), "t".repeat(20));
    assertThat(MessengerLimits.passedBy(replies(Collections.nCopies(13, good)))).isEmpty();
    assertThat(MessengerLimits.passedBy(replies(Collections.nCopies(14, good))))
        .contains(new ContentLimit("quick_replies", 13, 14, "items"));
    assertThat(MessengerLimits.passedBy(replies(List.of(new Content.Choice("1", "t".repeat(21))))))
        .contains(new ContentLimit("quick_replies.title", 20, 21, "characters"));
    assertThat(
            MessengerLimits.passedBy(replies(List.of(new Content.Choice("i".repeat(1001), "One")))))
        .contains(new ContentLimit("quick_replies.id", 1000, 1001, "characters"));
  }

  @Test
  void takesThreeButtonsUnderAShortText() {
    Content.Choice good = new Content.Choice("1", "One");
    assertThat(MessengerLimits.passedBy(new Content.Buttons("x".repeat(640), List.of(good))))
        .isEmpty();
    assertThat(MessengerLimits.passedBy(new Content.Buttons("x".repeat(641), List.of(good))))
        .contains(new ContentLimit("buttons.text", 640, 641, "characters"));
    assertThat(MessengerLimits.passedBy(new Content.Buttons("x", Collections.nCopies(4, good))))
        .contains(new ContentLimit("buttons", 3, 4, "items"));
  }

  @Test
  void measuresFilesByTheirKind() {
    assertThat(MessengerLimits.passedBy(file(Content.MediaKind.IMAGE, 8 * MB))).isEmpty();
    assertThat(MessengerLimits.passedBy(file(Content.MediaKind.IMAGE, 8 * MB + 1)))
        .contains(new ContentLimit("media.image", 8 * MB, 8 * MB + 1, "bytes"));
    assertThat(MessengerLimits.passedBy(file(Content.MediaKind.VIDEO, 25 * MB))).isEmpty();
    assertThat(MessengerLimits.passedBy(file(Content.MediaKind.DOCUMENT, 25 * MB + 1)))
        .contains(new ContentLimit("media.document", 25 * MB, 25 * MB + 1, "bytes"));
  }

  @Test
  void takesALinkUnderAShortText() {
    assertThat(MessengerLimits.passedBy(link("x".repeat(640), "t".repeat(20)))).isEmpty();
    assertThat(MessengerLimits.passedBy(link("x".repeat(641), "t")))
        .contains(new ContentLimit("link.text", 640, 641, "characters"));
    assertThat(MessengerLimits.passedBy(link("x", "t".repeat(21))))
        .contains(new ContentLimit("link.title", 20, 21, "characters"));
  }

  private static LinkButton link(String text, String title) {
    return new LinkButton(text, title, "https://inn.example", Frame.NONE);
  }

  @Test
  void takesThirtyPicturesTogether() {
    Content picture = file(Content.MediaKind.IMAGE, 8 * MB);
    assertThat(MessengerLimits.passedBy(new Content.Parts(Collections.nCopies(30, picture))))
        .isEmpty();
    assertThat(MessengerLimits.passedBy(new Content.Parts(Collections.nCopies(31, picture))))
        .contains(new ContentLimit("parts", 30, 31, "items"));
    assertThat(
            MessengerLimits.passedBy(
                new Content.Parts(List.of(picture, Content.Text.of("x".repeat(2001))))))
        .contains(new ContentLimit("text", 2000, 2001, "characters"));
  }

  @Test
  void takesWordsWithOneFileOrSeveralPictures() {
    Content picture = file(Content.MediaKind.IMAGE, 1);
    Content film = file(Content.MediaKind.VIDEO, 1);
    Content words = Content.Text.of("This is the room");
    assertThat(takes(film, words)).isTrue();
    assertThat(takes(picture, picture, words)).isTrue();
    assertThat(takes(picture, film)).isFalse();
    assertThat(takes(words, words)).isFalse();
    assertThat(takes(file(Content.MediaKind.STICKER, 1), words)).isFalse();
    assertThat(takes(new Content.Location(1, 2, Optional.empty(), Optional.empty()))).isFalse();
  }

  private static boolean takes(Content... parts) {
    return MessengerLimits.takes(new Content.Parts(List.of(parts)));
  }

  @Test
  void takesAFilmWithButtonsButNoFilmAmongCards() {
    Content.Media film = (Content.Media) file(Content.MediaKind.VIDEO, 1);
    assertThat(MessengerLimits.takes(new Cards(List.of(filmed("", film))))).isTrue();
    assertThat(MessengerLimits.takes(new Cards(List.of(filmed("Sea view", film))))).isFalse();
    assertThat(MessengerLimits.takes(new Cards(List.of(filmed("", film), filmed("", film)))))
        .isFalse();
  }

  private static Cards.Card filmed(String title, Content.Media film) {
    return new Cards.Card(
        title, Optional.empty(), Optional.of(film), Optional.empty(), List.of(button()));
  }

  @Test
  void takesNothingAboveOrBelowButtons() {
    Frame titled = new Frame(Optional.of("Rooms"), Optional.empty(), Optional.empty());
    List<Content.Choice> choices = List.of(new Content.Choice("1", "One"));
    assertThat(MessengerLimits.takes(new Content.Buttons("Which?", choices))).isTrue();
    assertThat(MessengerLimits.takes(new Content.Buttons("Which?", choices, titled))).isFalse();
  }

  @Test
  void takesTenCardsOfShortWordsAndThreeButtons() {
    assertThat(passedBy(Collections.nCopies(10, card("t".repeat(80), "s".repeat(80), 3, button()))))
        .isEmpty();
    assertThat(passedBy(Collections.nCopies(11, card("t", "s", 1, button()))))
        .contains(new ContentLimit("cards", 10, 11, "items"));
    assertThat(passedBy(List.of(card("t".repeat(81), "s", 1, button()))))
        .contains(new ContentLimit("cards.title", 80, 81, "characters"));
    assertThat(passedBy(List.of(card("t", "s".repeat(81), 1, button()))))
        .contains(new ContentLimit("cards.subtitle", 80, 81, "characters"));
    assertThat(passedBy(List.of(card("t", "s", 4, button()))))
        .contains(new ContentLimit("cards.buttons", 3, 4, "items"));
    assertThat(passedBy(List.of(card("t", "s", 1, reply("t".repeat(21), "v")))))
        .contains(new ContentLimit("cards.buttons.title", 20, 21, "characters"));
    assertThat(passedBy(List.of(card("t", "s", 1, reply("t", "v".repeat(1001))))))
        .contains(new ContentLimit("cards.buttons.value", 1000, 1001, "characters"));
  }

  private static Optional<ContentLimit> passedBy(List<Cards.Card> cards) {
    return MessengerLimits.passedBy(new Cards(cards));
  }

  private static Cards.Card card(String title, String subtitle, int buttons, Cards.Button button) {
    return new Cards.Card(
        title,
        Optional.of(subtitle),
        Optional.empty(),
        Optional.empty(),
        Collections.nCopies(buttons, button));
  }

  private static Cards.Button button() {
    return reply("t".repeat(20), "v".repeat(1000));
  }

  private static Cards.Button reply(String title, String value) {
    return new Cards.Button(Cards.Action.REPLY, title, value);
  }

  @Test
  void takesNoStickersAndNoPlaces() {
    assertThat(MessengerLimits.takes(file(Content.MediaKind.STICKER, 1))).isFalse();
    assertThat(MessengerLimits.takes(file(Content.MediaKind.AUDIO, 1))).isTrue();
    assertThat(
            MessengerLimits.takes(new Content.Location(1, 2, Optional.empty(), Optional.empty())))
        .isFalse();
  }

  private static Content replies(List<Content.Choice> choices) {
    return QuickReplies.of("Which?", choices);
  }

  private static Content file(Content.MediaKind kind, long bytes) {
    MediaSource source =
        new MediaSource(
            Optional.of("https://shop.example/file"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(bytes));
    return new Content.Media(kind, source, Optional.empty(), Optional.empty());
  }
}
