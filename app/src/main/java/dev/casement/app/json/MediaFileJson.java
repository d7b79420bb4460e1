package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaState;

/// How far a file has got: `{state, …}`, as it is kept and, but for `next` and `attempts`, shown.
public final class MediaFileJson {

  private MediaFileJson() {}

  /// The word for a state. A file that is about to be deleted is as good as gone.
  public static String word(MediaState state) {
    return switch (state) {
      case MediaState.Waiting _ -> "waiting";
      case MediaState.Stored _ -> "stored";
      case MediaState.Failed _ -> "failed";
      case MediaState.TooLarge _ -> "too_large";
      case MediaState.Leaving _, MediaState.Gone _ -> "gone";
    };
  }

  public static ObjectNode write(MediaFile file) {
    ObjectNode doc = Json.object().put("kind", Words.of(file.kind()));
    Json.put(doc, "filename", file.filename());
    Json.put(doc, "declared_type", file.declaredType());
    doc.put("state", word(file.state()));
    switch (file.state()) {
      case MediaState.Waiting waiting -> {
        doc.put("attempts", waiting.attempts()).put("next", Json.instant(waiting.next()));
        Json.put(doc, "detail", waiting.detail());
      }
      case MediaState.Stored stored ->
          doc.put("mime_type", stored.type())
              .put("sha256", stored.sha256())
              .put("bytes", stored.bytes());
      case MediaState.Failed failed ->
          doc.put("trouble", Words.of(failed.trouble())).put("detail", failed.detail());
      case MediaState.Leaving leaving -> doc.put("since", Json.instant(leaving.since()));
      case MediaState.TooLarge _, MediaState.Gone _ -> {}
    }
    return doc;
  }

  public static MediaKind kind(Members doc) {
    return doc.word("kind", MediaKind.class);
  }

  public static MediaState state(Members doc) {
    String word = doc.text("state");
    return switch (word) {
      case "waiting" ->
          new MediaState.Waiting(
              doc.maybeWhole("attempts").map(Long::intValue).orElse(0),
              doc.instant("next"),
              doc.maybeText("detail"));
      case "stored" ->
          new MediaState.Stored(
              doc.text("mime_type"), doc.text("sha256"), doc.maybeWhole("bytes").orElse(0L));
      case "failed" ->
          new MediaState.Failed(doc.word("trouble", MediaState.Trouble.class), doc.text("detail"));
      case "too_large" -> new MediaState.TooLarge();
      case "gone" ->
          doc.maybeInstant("since")
              .<MediaState>map(MediaState.Leaving::new)
              .orElseGet(MediaState.Gone::new);
      default -> throw new ShapeException(doc.field("state"), "is no state of a file");
    };
  }
}
