package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaSource;
import java.util.Optional;

/// A file: `{kind, link, id, meta_id, caption, filename, voice, mime_type, sha256, bytes}`. Where
/// `meta_id` is there, even as null, `id` is our own id of a file that we keep, and `meta_id` the
/// provider's; else `id` is the provider's.
public final class MediaJson {

  private static final String META_ID = "meta_id";

  private MediaJson() {}

  public static ObjectNode write(Content.Media media) {
    ObjectNode tree = Json.object().put("kind", Words.of(media.kind()));
    tree.setAll(withoutKind(media));
    return tree;
  }

  /// The file where its kind is told by the name of its member.
  static ObjectNode withoutKind(Content.Media media) {
    MediaSource source = media.source();
    ObjectNode tree = Json.object();
    Json.put(tree, "link", source.link());
    Json.put(tree, "id", source.file().map(MediaId::value).or(source::id));
    source.file().ifPresent(_ -> Json.putOrNull(tree, META_ID, source.id()));
    Json.put(tree, "caption", media.caption());
    Json.put(tree, "filename", media.filename());
    if (media.voice()) {
      tree.put("voice", true);
    }
    Json.put(tree, "mime_type", source.mimeType());
    Json.put(tree, "sha256", source.sha256());
    source.bytes().ifPresent(bytes -> tree.put("bytes", bytes));
    return tree;
  }

  public static Content.Media read(Members media) {
    return read(media, media.word("kind", Content.MediaKind.class));
  }

  static Content.Media read(Members media, Content.MediaKind kind) {
    boolean isOurs = media.names().contains(META_ID);
    MediaSource source =
        new MediaSource(
            media.maybeText("link"),
            media.maybeText(isOurs ? META_ID : "id"),
            media.maybeText("mime_type"),
            media.maybeText("sha256"),
            media.maybeWhole("bytes"),
            isOurs ? media.maybeText("id").map(MediaId::new) : Optional.empty());
    return new Content.Media(
        kind, source, media.maybeText("caption"), media.maybeText("filename"), media.flag("voice"));
  }
}
