package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Walks through the files of a company that are past their time, some at a time.
final class ForgetFiles {

  private static final int AT_ONCE = 100;
  private static final String OF_COMPANY = "retention/media";
  private static final String OF_MESSAGES = "retention/messages/media";

  private final Stores stores;
  private final MediaShelf shelf;
  private final CommitFile commit;
  private final InstantSource clock;

  ForgetFiles(Stores stores, MediaShelf shelf, InstantSource clock) {
    this.stores = stores;
    this.shelf = shelf;
    this.commit = new CommitFile(stores);
    this.clock = clock;
  }

  /// Lets files go whose messages stay, and say that they are gone.
  ///
  /// @return whether there may be more
  boolean ofCompany(CompanyId company, Optional<Instant> before) {
    return before.isPresent() && walk(company, OF_COMPANY, before.get(), this::leave);
  }

  /// Forgets the files of messages that are about to be forgotten.
  ///
  /// @return whether there may be more
  boolean ofMessages(CompanyId company, Instant before) {
    return walk(
        company,
        OF_MESSAGES,
        before,
        file -> {
          if (file.message().isPresent()) {
            forget(file);
          }
        });
  }

  /// Deletes the bytes of a file, then forgets that there was one: in that order, so that a crash
  /// between the two leaves something to begin again with.
  void forget(MediaFile file) {
    MediaKey key = MediaKey.of(file);
    shelf.store().delete(key);
    stores.media().remove(key);
  }

  private void leave(MediaFile file) {
    commit.commit(file, new MediaState.Leaving(clock.instant()), DeleteMedia::isHere);
  }

  private boolean walk(CompanyId company, String walk, Instant before, Consumer<MediaFile> each) {
    Optional<MediaId> after = stores.progress().reached(company, walk).map(MediaId::new);
    List<MediaFile> found = stores.media().older(company, before, after, AT_ONCE);
    found.forEach(each);
    if (!found.isEmpty()) {
      stores.progress().reach(company, walk, found.getLast().id().value());
    }
    return found.size() == AT_ONCE;
  }
}
