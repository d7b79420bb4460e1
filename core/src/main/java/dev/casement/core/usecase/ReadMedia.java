package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.MediaFiles;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.MediaStore;
import java.io.InputStream;
import java.util.Optional;

/// Gives a company the files that it has.
public final class ReadMedia {

  private final MediaFiles files;
  private final MediaStore store;

  ReadMedia(MediaFiles files, MediaShelf shelf) {
    this.files = files;
    this.store = shelf.store();
  }

  /// A file that is here; empty where there is none, not yet or no longer.
  public Optional<OpenFile> find(CompanyId company, MediaId id) {
    return files
        .file(company, id)
        .flatMap(file -> file.stored().map(stored -> new OpenFile(file, stored, store)));
  }

  /// A file, and the way to its bytes.
  public record OpenFile(MediaFile file, MediaState.Stored stored, MediaStore store) {

    /// A part of its bytes, for the caller to close; empty where it was deleted just now.
    public Optional<InputStream> open(long from, long count) {
      return store.open(MediaKey.of(file), from, count);
    }
  }
}
