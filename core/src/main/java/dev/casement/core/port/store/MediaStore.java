package dev.casement.core.port.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The bytes of files, and nothing but them: what they are and whose they are stands in
/// [MediaFiles]. No file is ever held in memory whole. Thread-safe.
///
/// Where it cannot be reached, or is full, every call throws [StoreUnavailable].
public interface MediaStore {

  /// Keeps everything that this stream has, in place of what was kept under the key before. When it
  /// returns [Intake.Kept], the bytes are durable; until then, and in any other case, a reader
  /// finds what was there before. The stream is read to its end or to the limit, and not closed.
  ///
  /// @param most how many bytes there may be
  /// @throws IOException where the stream breaks off; nothing is kept then
  Intake put(MediaKey key, InputStream source, long most) throws IOException;

  /// A part of what is kept, for the caller to read and close; empty where nothing is kept. What
  /// lies beyond the end is left out.
  ///
  /// @param from the first byte, from 0
  /// @param count how many
  Optional<InputStream> open(MediaKey key, long from, long count);

  /// Deletes what is kept; nothing happens where nothing is. Durable when it returns.
  void delete(MediaKey key);

  /// What came of putting.
  sealed interface Intake {

    /// The bytes are kept.
    ///
    /// @param sha256 in hexadecimal digits
    record Kept(String sha256, long bytes) implements Intake {}

    /// There are more than there may be; nothing is kept.
    record TooLarge() implements Intake {}
  }
}
