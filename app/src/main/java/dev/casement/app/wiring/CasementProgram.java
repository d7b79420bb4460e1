package dev.casement.app.wiring;

import dev.casement.app.cli.Program;
import dev.casement.app.cli.Screen;
import dev.casement.app.config.Settings;
import dev.casement.app.logging.LogSetup;
import dev.casement.app.media.TikaTypes;
import dev.casement.app.plugin.OpenedChannels;
import dev.casement.app.store.Database;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.memory.MemoryMedia;
import dev.casement.core.memory.MemoryStores;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.Ids;
import dev.casement.core.usecase.Platform;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The program as the command line sees it.
public final class CasementProgram implements Program {
  private final String version;
  private final Consumer<Runnable> whenToldToStop;

  /// @param whenToldToStop takes what is to be done when the process is told to end; the process
  ///   ends after that
  public CasementProgram(String version, Consumer<Runnable> whenToldToStop) {
    this.version = version;
    this.whenToldToStop = whenToldToStop;
  }

  @Override
  public InstantSource clock() {
    return InstantSource.system();
  }

  @Override
  public Channels channels(Path plugins, Settings.Provider provider) {
    ChannelEnvironment environment =
        new ChannelEnvironment(clock(), Optional.empty(), provider.timeout());
    return new Channels(OpenedChannels.open(plugins, environment).all());
  }

  @Override
  public Platform offline(Channels channels) {
    return platform(new MemoryStores(clock()).all(), channels, 0);
  }

  @Override
  public String migrate(Settings settings) {
    try (Database database = Databases.open(settings)) {
      return "The database is at version " + database.version() + ".";
    }
  }

  @Override
  public Opened open(Settings settings) {
    Database database = Databases.open(settings);
    Stores stores = database.stores(clock());
    return new OpenedStore(
        database, stores, platform(stores, new Channels(List.of()), settings.node()));
  }

  /// Use cases for one command, in a process that sends nothing.
  private Platform platform(Stores stores, Channels channels, int node) {
    return new Platform(
        stores,
        new MediaShelf(new MemoryMedia(), new TikaTypes(), 0),
        channels,
        clock(),
        System::nanoTime,
        _ -> {},
        new Ids(clock(), node),
        Executors.newVirtualThreadPerTaskExecutor(),
        () -> {},
        () -> {});
  }

  @Override
  public int serve(Settings settings, Screen screen) {
    LogSetup.level(settings.logLevel());
    AtomicReference<Optional<Service>> running = new AtomicReference<>(Optional.empty());
    CountDownLatch stopped = new CountDownLatch(1);
    whenToldToStop.accept(() -> {
      running.get().ifPresent(Service::close);
      stopped.countDown();
    });
    Service service = Service.start(settings);
    running.set(Optional.of(service));
    new Welcome(service.settings(), service.part(Channels.class), version).print(screen.out());
    try {
      stopped.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private record OpenedStore(Database database, Stores stores, Platform platform)
      implements Opened {
    @Override
    public String exportTo(Path file, CompanyId company, Optional<Secret> key) {
      return CompanyFiles.write(database, file, company, key);
    }

    @Override
    public String importFrom(Path file, Optional<Secret> key) {
      return CompanyFiles.read(database, file, key);
    }

    @Override
    public void close() {
      database.close();
    }
  }
}
