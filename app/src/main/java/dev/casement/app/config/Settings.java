package dev.casement.app.config;

import dev.casement.core.domain.channel.Secret;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Everything the operator decided, checked.
///
/// @param data the folder for everything that is kept
/// @param database where it is, in place of the one in that folder
/// @param plugins where jars with further channels lie
/// @param mode what the data folder is for
/// @param startAt the time at which the sandbox starts, where it should be another
/// @param node the number of this instance among several
public record Settings(
    Listen listen,
    Path data,
    Optional<Database> database,
    Path plugins,
    Mode mode,
    Optional<Instant> startAt,
    MasterKey masterKey,
    Provider provider,
    Media media,
    int node,
    LogLevel logLevel) {

  /// The same on another port.
  public Settings onPort(int port) {
    return new Settings(
        new Listen(listen.bind, port, listen.publicUrl),
        data,
        database,
        plugins,
        mode,
        startAt,
        masterKey,
        provider,
        media,
        node,
        logLevel);
  }

  /// A database.
  ///
  /// @param user who we are there, where the URL does not say it
  public record Database(String url, Optional<String> user, Optional<Secret> password) {}

  /// Where the service is reached.
  ///
  /// @param port 0 for any free one
  /// @param publicUrl the address people use, where it differs, as behind a proxy
  public record Listen(InetAddress bind, int port, Optional<URI> publicUrl) {}

  /// How the providers are reached.
  ///
  /// @param hosts those that an account may name in place of the usual address: `host` or
  ///   `host:port`
  /// @param timeout how long one request may take
  /// @param resendAfter how long they have to say what became of a message without a clear answer
  public record Provider(Set<String> hosts, Duration timeout, Duration resendAfter) {
    public Provider {
      hosts = Set.copyOf(hosts);
    }
  }

  /// Where files go.
  ///
  /// @param most how many bytes one may have
  /// @param bucket a bucket, in place of the folder `media` in the data folder
  public record Media(long most, Optional<Bucket> bucket) {}

  /// A bucket of a service that speaks S3.
  ///
  /// @param endpoint the service's address, where it is not AWS
  /// @param keys who we are there; empty where the surroundings say so
  public record Bucket(
      String name, Optional<URI> endpoint, String region, Optional<BucketKeys> keys) {}

  /// An access key and its secret.
  public record BucketKeys(String id, Secret secret) {}

  /// Where the key comes from that encrypts credentials.
  public sealed interface MasterKey {
    /// Given as it is.
    record Known(Secret base64) implements MasterKey {}

    /// Nobody gave one: it is kept in the data folder, and made where there is none yet.
    record Kept() implements MasterKey {}
  }

  /// The least that is logged.
  public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
  }
}
