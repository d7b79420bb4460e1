package dev.casement.core.usecase;

import dev.casement.core.domain.message.MediaState;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.media.TypeDetector;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.MediaStore;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Takes a stream in as the bytes of a file, and says what it turned out to be.
final class TakeIn {

  private final MediaShelf shelf;

  TakeIn(MediaShelf shelf) {
    this.shelf = shelf;
  }

  /// Keeps the stream under this key, to its end.
  ///
  /// @return [MediaState.Stored] or [MediaState.TooLarge]
  /// @throws IOException where the stream breaks off
  MediaState take(MediaKey key, InputStream body, Optional<String> filename) throws IOException {
    BufferedInputStream source = new BufferedInputStream(body, TypeDetector.LOOKED_AT);
    source.mark(TypeDetector.LOOKED_AT);
    byte[] head = source.readNBytes(TypeDetector.LOOKED_AT);
    source.reset();
    return switch (shelf.store().put(key, source, shelf.most())) {
      case MediaStore.Intake.Kept(String sha256, long bytes) ->
          new MediaState.Stored(shelf.types().typeOf(head, filename), sha256, bytes);
      case MediaStore.Intake.TooLarge _ -> new MediaState.TooLarge();
    };
  }
}
