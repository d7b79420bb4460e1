package dev.casement.app.http.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.app.json.MediaFileJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaState;

/// Files: where they are to be had, and what is known of them.
public final class MediaView {
  private MediaView() {}

  /// A file by itself: `{id, kind, mime_type, bytes, sha256, filename, state, url}`.
  public static ObjectNode of(MediaFile file) {
    ObjectNode tree = Json.object().put("id", file.id().value()).put("kind", Words.of(file.kind()));
    file.filename().ifPresent(name -> tree.put("filename", name));
    complete(tree, file);
    return tree;
  }

  /// Adds to what a message says of its file what became of it. What its bytes say replaces what
  /// the provider had told.
  static void complete(ObjectNode tree, MediaFile file) {
    tree.put("state", MediaFileJson.word(file.state()));
    switch (file.state()) {
      case MediaState.Stored stored -> {
        tree.put("url", url(file));
        tree.put("mime_type", stored.type());
        tree.put("bytes", stored.bytes());
        tree.put("sha256", stored.sha256());
        file.declaredType()
            .filter(declared -> !declared.equals(stored.type()))
            .ifPresent(declared -> tree.put("declared_type", declared));
      }
      case MediaState.Failed failed ->
          tree.putObject("trouble")
              .put("reason", Words.of(failed.trouble()))
              .put("detail", failed.detail());
      case MediaState.Waiting _,
          MediaState.TooLarge _,
          MediaState.Leaving _,
          MediaState.Gone _ -> {}
    }
  }

  /// Where a file is served.
  public static String url(MediaFile file) {
    return "/v1/media/" + file.id();
  }
}
