package dev.casement.adapter.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MediaSource;
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
  void takesNoStickersAndNoTemplates() {
    assertThat(InstagramLimits.takes(file(Content.MediaKind.STICKER, 1))).isFalse();
    assertThat(InstagramLimits.takes(file(Content.MediaKind.VIDEO, 1))).isTrue();
  }

  private static Content replies(List<Content.Choice> choices) {
    return new Content.QuickReplies("Which?", choices);
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
