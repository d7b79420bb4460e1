package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.port.store.Stores;
import java.time.InstantSource;
import java.util.Optional;

/// Lets a file go: from now on nobody gets it, and its bytes are deleted soon. The message it came
/// with stays, and says that the file is gone.
public final class DeleteMedia {

  private final Stores stores;
  private final CommitFile commit;
  private final InstantSource clock;

  DeleteMedia(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.commit = new CommitFile(stores);
    this.clock = clock;
  }

  /// Lets it go.
  ///
  /// @return whether there was such a file to let go
  public boolean delete(CompanyId company, MediaId id) {
    Optional<MediaFile> file =
        stores.media().file(company, id).filter(found -> isHere(found.state()));
    file.ifPresent(found ->
        commit.commit(found, new MediaState.Leaving(clock.instant()), DeleteMedia::isHere));
    return file.isPresent();
  }

  static boolean isHere(MediaState state) {
    return !(state instanceof MediaState.Gone) && !(state instanceof MediaState.Leaving);
  }
}
