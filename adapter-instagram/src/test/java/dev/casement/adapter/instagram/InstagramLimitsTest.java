package dev.casement.adapter.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.policy.ContentLimit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Rules `instagram.content-limits` and `instagram.content-kinds`.
final class InstagramLimitsTest {

  private static final long MB = 1024 * 1024;

  @Test
  void measuresFilesByTheirKind() {
    assertThat(InstagramLimits.passedBy(file(Content.MediaKind.IMAGE, 8 * MB))).isEmpty();
    assertThat(InstagramLimits.passedBy(file(Content.MediaKind.IMAGE, 8 * MB + 1)))
        .contains(new ContentLimit("media.image", 8 * MB, 8 * MB + 1, "bytes"));
    assertThat(InstagramLimits.passedBy(file(Content.MediaKind.AUDIO, 25 * MB))).isEmpty();
    assertThat(InstagramLimits.passedBy(file(Content.MediaKind.AUDIO, 25 * MB + 1)))
        .contains(new ContentLimit("media.audio", 25 * MB, 25 * MB + 1, "bytes"));
  }

  @Test
  void takesThirteenQuickReplies() {
    Content.Choice good = new Content.Choice("1", "t".repeat(20));
    assertThat(InstagramLimits.passedBy(replies(Collections.nCopies(13, good)))).isEmpty();
    assertThat(InstagramLimits.passedBy(replies(Collections.nCopies(14, good))))
        .contains(new ContentLimit("quick_replies", 13, 14, "items"));
    assertThat(InstagramLimits.passedBy(replies(List.of(new Content.Choice("1", "t".repeat(21))))))
        .contains(new ContentLimit("quick_replies.title", 20, 21, "characters"));
  }

  @Test
  void refusesFilesOfTypesThatInstagramDoesNotShow() {
    assertThat(InstagramLimits.passes(typed(Content.MediaKind.DOCUMENT, "application/pdf")))
        .isFalse();
    assertThat(InstagramLimits.passes(typed(Content.MediaKind.DOCUMENT, "application/zip")))
        .isTrue();
    assertThat(InstagramLimits.passes(typed(Content.MediaKind.IMAGE, "image/gif"))).isFalse();
  }

  @Test
  void takesAThousandBytesNotCharacters() {
    assertThat(InstagramLimits.passedBy(Content.Text.of("é".repeat(500)))).isEmpty();
    assertThat(InstagramLimits.passedBy(Content.Text.of("é".repeat(500) + "x")))
        .contains(new ContentLimit("text", 1000, 1001, "bytes"));
    assertThat(InstagramLimits.passedBy(Content.Text.of("😀".repeat(251))))
        .contains(new ContentLimit("text", 1000, 1004, "bytes"));
  }

  @Test
  void takesWordsWithOneFileAndNeverTwoFiles() {
    Content picture = file(Content.MediaKind.IMAGE, 1);
    Content words = Content.Text.of("This is the room");
    assertThat(InstagramLimits.takes(new Content.Parts(List.of(picture, words)))).isTrue();
    assertThat(InstagramLimits.takes(new Content.Parts(List.of(picture, picture)))).isFalse();
    assertThat(
            InstagramLimits.passes(
                new Content.Parts(
                    List.of(typed(Content.MediaKind.DOCUMENT, "application/zip"), words))))
        .isTrue();
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
    return InstagramLimits.passedBy(new Cards(cards));
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
  void takesNoStickersAndNoTemplates() {
    assertThat(InstagramLimits.takes(file(Content.MediaKind.STICKER, 1))).isFalse();
    assertThat(InstagramLimits.takes(file(Content.MediaKind.VIDEO, 1))).isTrue();
  }

  private static Content replies(List<Content.Choice> choices) {
    return QuickReplies.of("Which?", choices);
  }

  private static Content typed(Content.MediaKind kind, String mimeType) {
    return media(kind, Optional.of(mimeType), Optional.empty());
  }

  private static Content file(Content.MediaKind kind, long bytes) {
    return media(kind, Optional.empty(), Optional.of(bytes));
  }

  private static Content media(
      Content.MediaKind kind, Optional<String> mimeType, Optional<Long> bytes) {
    MediaSource source =
        new MediaSource(
            Optional.of("https://shop.example/file"),
            Optional.empty(),
            mimeType,
            Optional.empty(),
            bytes);
    return new Content.Media(kind, source, Optional.empty(), Optional.empty());
  }
}
