package dev.casement.core.usecase;

import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.port.store.MediaFiles;
import dev.casement.core.port.store.MediaKey;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// Does what files wait for, side by side: fetches those that are still at the provider, deletes
/// those that are to go. Thread-safe.
public final class FetchMedia {

  private final MediaFiles files;
  private final InstantSource clock;
  private final SideBySide<MediaFile> work;

  /// @param ended told after each file: there is room for another
  FetchMedia(
      MediaFiles files,
      TendFile one,
      InstantSource clock,
      ExecutorService threads,
      Runnable ended) {
    this.files = files;
    this.clock = clock;
    this.work =
        new SideBySide<>(threads, one::tend, file -> files.release(MediaKey.of(file)), ended);
  }

  /// Starts what is due and does not wait for it.
  ///
  /// @param most how many files may be under way at a time
  /// @return how many were started
  public int start(int most) {
    return work.start(most, this::claim);
  }

  /// Starts what is due and waits until nothing is under way any more.
  ///
  /// @return how many were started
  public int run(int most) {
    return work.run(most, this::claim);
  }

  /// Waits until no file is under way.
  public void awaitIdle() {
    work.awaitIdle();
  }

  private List<MediaFile> claim(int limit) {
    return files.claim(clock.instant(), limit);
  }
}
