package dev.casement.adapter.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MediaSource;
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
  void takesNoStickersAndNoPlaces() {
    assertThat(MessengerLimits.takes(file(Content.MediaKind.STICKER, 1))).isFalse();
    assertThat(MessengerLimits.takes(file(Content.MediaKind.AUDIO, 1))).isTrue();
    assertThat(
            MessengerLimits.takes(new Content.Location(1, 2, Optional.empty(), Optional.empty())))
        .isFalse();
  }

  private static Content replies(List<Content.Choice> choices) {
    return new Content.QuickReplies("Which?", choices);
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
