package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MediaSource;

/// A file: `{kind, link, id, caption, filename, mime_type, sha256, bytes}`.
public final class MediaJson {

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
    Json.put(tree, "id", source.id());
    Json.put(tree, "caption", media.caption());
    Json.put(tree, "filename", media.filename());
    Json.put(tree, "mime_type", source.mimeType());
    Json.put(tree, "sha256", source.sha256());
    source.bytes().ifPresent(bytes -> tree.put("bytes", bytes));
    return tree;
  }

  public static Content.Media read(Members media) {
    return read(media, media.word("kind", Content.MediaKind.class));
  }

  static Content.Media read(Members media, Content.MediaKind kind) {
    MediaSource source =
        new MediaSource(
            media.maybeText("link"),
            media.maybeText("id"),
            media.maybeText("mime_type"),
            media.maybeText("sha256"),
            media.maybeWhole("bytes"));
    return new Content.Media(kind, source, media.maybeText("caption"), media.maybeText("filename"));
  }
}
