package dev.casement.app.wiring;

import dev.casement.app.config.Mode;
import dev.casement.app.config.Settings;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The whole service in this JVM, on a port of its own, which it keeps when it is started again.
public final class RunningService implements AutoCloseable {
  private static final Duration PROVIDER_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration SAYS_WHAT_BECAME = Duration.ofMinutes(15);
  private static final long MEDIA_LIMIT = 1 << 20;

  private Service service;

  private RunningService(Service service) {
    this.service = service;
  }

  /// With Meta and the customers played.
  ///
  /// @param at where the clock begins; else now
  public static RunningService sandbox(Path data, Optional<Instant> at) {
    return start(data, Optional.empty(), Mode.SANDBOX, at);
  }

  /// The same on a database elsewhere.
  static RunningService sandboxOn(Settings.Database database, Path data) {
    return start(data, Optional.of(database), Mode.SANDBOX, Optional.empty());
  }

  /// As in production, with nobody set up yet.
  public static RunningService production(Path data) {
    return start(data, Optional.empty(), Mode.PRODUCTION, Optional.empty());
  }

  private static RunningService start(
      Path data, Optional<Settings.Database> database, Mode mode, Optional<Instant> at) {
    Settings.Listen anywhere =
        new Settings.Listen(InetAddress.getLoopbackAddress(), 0, Optional.empty());
    return new RunningService(Service.start(settings(anywhere, data, database, mode, at)));
  }

  private static Settings settings(
      Settings.Listen listen,
      Path data,
      Optional<Settings.Database> database,
      Mode mode,
      Optional<Instant> at) {
    return new Settings(
        listen,
        data,
        database,
        data.resolve("plugins"),
        mode,
        at,
        new Settings.MasterKey.Kept(),
        new Settings.Provider(Set.of(), PROVIDER_TIMEOUT, SAYS_WHAT_BECAME),
        new Settings.Media(MEDIA_LIMIT, Optional.empty()),
        0,
        Settings.LogLevel.WARN);
  }

  public URI address() {
    return OwnAddress.of(service.settings().listen());
  }

  /// A part of it, to set up what no call can.
  public <T> T part(Class<T> type) {
    return service.part(type);
  }

  /// Ends it as an operator does; it may be started again.
  public void stop() {
    service.close();
  }

  /// Starts it once more, over the same data and on the same port; a sandbox's clock goes on.
  public void startAgain() {
    Settings before = service.settings();
    service =
        Service.start(
            settings(
                before.listen(),
                before.data(),
                before.database(),
                before.mode(),
                Optional.empty()));
  }

  @Override
  public void close() {
    service.close();
  }
}
