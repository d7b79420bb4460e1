package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/// Brings files from the provider and to it. Thread-safe; blocks; never throws for anything the
/// provider or the network does.
public interface MediaTransfer {

  /// Opens a file that came with a message. Credentials go to nobody but the provider, and an
  /// address that a stranger may have written is followed only where it is public.
  Fetched fetch(ConnectedAccount account, MediaSource source);

  /// Gives the provider a file, to be sent from this account by its id.
  Uploaded upload(ConnectedAccount account, Upload file);

  /// Gives the provider a file as the sample of a template's header; empty where the channel's
  /// templates take none.
  default Optional<Uploaded> uploadSample(ConnectedAccount account, Upload file) {
    return Optional.empty();
  }

  /// What came of fetching.
  sealed interface Fetched {

    /// Here it comes.
    ///
    /// @param body for the caller to read and close; reading it may fail
    /// @param sha256 as the provider told it, where it did
    record Opened(InputStream body, Optional<String> sha256) implements Fetched {}

    /// The provider does not have it any more.
    record Gone(String detail) implements Fetched {}

    /// It is not to be had this way, now or later.
    record Refused(String detail) implements Fetched {}

    /// It may be had later.
    ///
    /// @param after how long to wait, where the provider says so
    record Later(String detail, Optional<Duration> after) implements Fetched {}
  }

  /// What came of giving a file.
  sealed interface Uploaded {

    /// The provider has it.
    ///
    /// @param id what it is called there
    /// @param lasts how long the provider keeps it
    record Taken(String id, Duration lasts) implements Uploaded {}

    /// The provider does not have it. Nothing reached a customer, so this is never `Accepted` and
    /// never `Unknown`.
    record Not(SendOutcome outcome) implements Uploaded {}
  }

  /// A file of ours.
  ///
  /// @param type its media type
  record Upload(MediaKind kind, String type, String filename, long bytes, Bytes content) {}

  /// Opens the bytes of a file, from the first one.
  @FunctionalInterface
  interface Bytes {
    InputStream open() throws IOException;
  }
}
