package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.MediaFiles;
import dev.casement.core.port.store.MediaKey;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Takes a file that somebody of the company wants to send.
public final class UploadMedia {

  /// How long an upload may take. What is not whole by then was left behind by a crash.
  private static final Duration LONGEST = Duration.ofDays(1);

  private final MediaFiles files;
  private final TakeIn takeIn;
  private final long most;
  private final Ids ids;
  private final InstantSource clock;

  UploadMedia(MediaFiles files, MediaShelf shelf, Ids ids, InstantSource clock) {
    this.files = files;
    this.takeIn = new TakeIn(shelf);
    this.most = shelf.most();
    this.ids = ids;
    this.clock = clock;
  }

  /// How many bytes a file may have.
  public long most() {
    return most;
  }

  /// Keeps this stream as a file. Until it is whole it counts as one that is to be deleted, so that
  /// a crash leaves nothing behind.
  ///
  /// @throws IOException where the stream breaks off; nothing is kept then
  public Answer upload(
      CompanyId company, InputStream body, Optional<String> filename, Optional<String> declaredType)
      throws IOException {
    Instant now = clock.instant();
    MediaFile file =
        new MediaFile(
            new MediaId(ids.next()),
            company,
            Optional.empty(),
            MediaKind.DOCUMENT,
            filename,
            declaredType,
            now,
            new MediaState.Leaving(now.plus(LONGEST)));
    files.put(file);
    boolean kept = false;
    try {
      MediaState state = takeIn.take(MediaKey.of(file), body, filename);
      if (state instanceof MediaState.Stored stored && stored.bytes() > 0) {
        MediaFile whole = file.of(kind(stored.type())).at(stored);
        files.put(whole);
        kept = true;
        return new Answer.Taken(whole, stored);
      }
      return state instanceof MediaState.TooLarge ? new Answer.TooLarge(most) : new Answer.Empty();
    } finally {
      if (!kept) {
        files.put(file.at(new MediaState.Leaving(now)));
      }
    }
  }

  /// The kind of message in which such a file would usually go.
  private static MediaKind kind(String type) {
    return switch (type.split("/", 2)[0]) {
      case "image" -> MediaKind.IMAGE;
      case "video" -> MediaKind.VIDEO;
      case "audio" -> MediaKind.AUDIO;
      default -> MediaKind.DOCUMENT;
    };
  }

  /// What came of it.
  public sealed interface Answer {

    /// It is here.
    record Taken(MediaFile file, MediaState.Stored stored) implements Answer {}

    /// It has more bytes than a file may have.
    record TooLarge(long most) implements Answer {}

    /// It has none.
    record Empty() implements Answer {}
  }
}
