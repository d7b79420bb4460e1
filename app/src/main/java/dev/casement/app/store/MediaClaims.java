package dev.casement.app.store;

import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.port.store.MediaKey;
import java.time.Instant;
import java.util.List;

/// Who works at which file.
sealed interface MediaClaims permits OwnMediaClaims, SharedMediaClaims {

  /// Up to `limit` files that are due and nobody's, from now on this instance's.
  List<MediaFile> claim(Instant now, int limit);

  /// Gives a claim back.
  void release(MediaKey file);
}
