package dev.casement.app.http.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A file that somebody sends, read as it comes: the body of a request, or a part of its form.
///
/// @param filename as the sender names it: anything, of any length
/// @param contentType as the sender claims
/// @param rest what is let go of at the end
public record SentFile(
    Optional<String> filename, Optional<String> contentType, InputStream bytes, Closing rest)
    implements AutoCloseable {

  @Override
  public void close() throws IOException {
    bytes.close();
    rest.close();
  }

  /// Lets go of something.
  @FunctionalInterface
  public interface Closing {
    void close() throws IOException;
  }

  /// Where the file of a request is to be had, once.
  @FunctionalInterface
  public interface Source {
    /// Begins to read it.
    ///
    /// @param most how many bytes it may have; one that has more need not be given whole
    /// @throws IOException where the client went away
    SentFile open(long most) throws IOException;
  }
}
