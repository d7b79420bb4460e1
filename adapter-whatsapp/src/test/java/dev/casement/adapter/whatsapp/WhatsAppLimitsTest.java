package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.policy.ContentLimit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Rule `whatsapp.content-limits`.
final class WhatsAppLimitsTest {

  private static final long MB = 1024 * 1024;

  @Test
  void countsCodePointsNotChars() {
    assertThat(WhatsAppLimits.passedBy(Content.Text.of("😀".repeat(4096)))).isEmpty();
    assertThat(WhatsAppLimits.passedBy(Content.Text.of("😀".repeat(4097))))
        .contains(new ContentLimit("text", 4096, 4097, "characters"));
  }

  @Test
  void measuresFilesByTheirKind() {
    Map<Content.MediaKind, Long> most =
        Map.of(
            Content.MediaKind.IMAGE, 5 * MB,
            Content.MediaKind.VIDEO, 16 * MB,
            Content.MediaKind.AUDIO, 16 * MB,
            Content.MediaKind.DOCUMENT, 100 * MB,
            Content.MediaKind.STICKER, 500 * 1024L);
    most.forEach((kind, bytes) -> {
      assertThat(WhatsAppLimits.passedBy(file(kind, bytes))).isEmpty();
      assertThat(WhatsAppLimits.passedBy(file(kind, bytes + 1)))
          .contains(new ContentLimit("media." + kind, bytes, bytes + 1, "bytes"));
    });
  }

  @Test
  void takesNoWordsWithSoundsAndStickers() {
    assertThat(WhatsAppLimits.passedBy(captioned(Content.MediaKind.IMAGE, "x".repeat(1024))))
        .isEmpty();
    assertThat(WhatsAppLimits.passedBy(captioned(Content.MediaKind.IMAGE, "x".repeat(1025))))
        .contains(new ContentLimit("media.caption", 1024, 1025, "characters"));
    assertThat(WhatsAppLimits.passedBy(captioned(Content.MediaKind.AUDIO, "hi")))
        .contains(new ContentLimit("media.caption", 0, 2, "characters"));
  }

  @Test
  void takesThreeButtonsWithShortTitles() {
    Content.Choice good = new Content.Choice("i".repeat(256), "t".repeat(20));
    assertThat(WhatsAppLimits.passedBy(buttons("x".repeat(1024), Collections.nCopies(3, good))))
        .isEmpty();
    assertThat(WhatsAppLimits.passedBy(buttons("x", Collections.nCopies(4, good))))
        .contains(new ContentLimit("buttons", 3, 4, "items"));
    assertThat(WhatsAppLimits.passedBy(buttons("x".repeat(1025), List.of(good))))
        .contains(new ContentLimit("buttons.text", 1024, 1025, "characters"));
    assertThat(
            WhatsAppLimits.passedBy(
                buttons("x", List.of(good, new Content.Choice("1", "t".repeat(21))))))
        .contains(new ContentLimit("buttons.title", 20, 21, "characters"));
    assertThat(
            WhatsAppLimits.passedBy(
                buttons("x", List.of(new Content.Choice("i".repeat(257), "One")))))
        .contains(new ContentLimit("buttons.id", 256, 257, "characters"));
  }

  @Test
  void refusesFilesOfTypesThatWhatsAppDoesNotPlay() {
    assertThat(WhatsAppLimits.passes(typed(Content.MediaKind.AUDIO, "audio/ogg; codecs=opus")))
        .isFalse();
    assertThat(WhatsAppLimits.passes(typed(Content.MediaKind.IMAGE, "image/webp"))).isTrue();
    assertThat(WhatsAppLimits.passes(typed(Content.MediaKind.STICKER, "image/webp"))).isFalse();
    assertThat(WhatsAppLimits.passes(typed(Content.MediaKind.DOCUMENT, "text/plain"))).isFalse();
  }

  @Test
  void takesOnlyOpusInOggAsAVoiceMessage() {
    assertThat(WhatsAppLimits.passes(typed(Content.MediaKind.AUDIO, "audio/mpeg"))).isFalse();
    assertThat(WhatsAppLimits.passes(typed(Content.MediaKind.AUDIO, "audio/mpeg").asVoice()))
        .isTrue();
    assertThat(
            WhatsAppLimits.passes(
                typed(Content.MediaKind.AUDIO, "audio/ogg; codecs=opus").asVoice()))
        .isFalse();
  }

  private static Content buttons(String text, List<Content.Choice> buttons) {
    return new Content.Buttons(text, buttons);
  }

  private static Content file(Content.MediaKind kind, long bytes) {
    return media(kind, Optional.empty(), Optional.of(bytes), Optional.empty());
  }

  private static Content.Media typed(Content.MediaKind kind, String mimeType) {
    return media(kind, Optional.of(mimeType), Optional.empty(), Optional.empty());
  }

  private static Content captioned(Content.MediaKind kind, String caption) {
    return media(kind, Optional.empty(), Optional.empty(), Optional.of(caption));
  }

  private static Content.Media media(
      Content.MediaKind kind,
      Optional<String> mimeType,
      Optional<Long> bytes,
      Optional<String> caption) {
    MediaSource source =
        new MediaSource(
            Optional.of("https://shop.example/file"),
            Optional.empty(),
            mimeType,
            Optional.empty(),
            bytes);
    return new Content.Media(kind, source, caption, Optional.empty());
  }
}
