package dev.casement.app.cli;

import dev.casement.app.config.Mode;
import dev.casement.app.config.Settings;
import dev.casement.app.config.SettingsSources;
import dev.casement.app.media.TikaTypes;
import dev.casement.app.plugin.OpenedChannels;
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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/// A command line over stores in memory, with what it printed.
final class CommandLineContext implements Program {
  static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private final Map<String, String> environment = new LinkedHashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Stores stores = new MemoryStores(clock()).all();
  private final Platform platform = platform(stores, new Channels(List.of()));
  private Optional<Settings> served = Optional.empty();

  CommandLineContext(Path data) {
    environment.put("CASEMENT_DATA", data.toString());
  }

  int run(String... words) {
    Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err));
    return new Cli(this, new SettingsSources(environment), "1.2.3", screen)
        .run(Arrays.asList(words));
  }

  void variable(String name, String value) {
    environment.put(name, value);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /// What was printed last, without the line's end.
  String lastLine() {
    return out().lines().reduce("", (_, line) -> line);
  }

  Optional<Settings> served() {
    return served;
  }

  Stores stores() {
    return stores;
  }

  @Override
  public InstantSource clock() {
    return InstantSource.fixed(NOW);
  }

  @Override
  public Channels channels(Path plugins, Settings.Provider provider) {
    ChannelEnvironment environment =
        new ChannelEnvironment(clock(), Optional.empty(), provider.timeout());
    return new Channels(OpenedChannels.open(plugins, environment).all());
  }

  @Override
  public Platform offline(Channels channels) {
    return platform(new MemoryStores(clock()).all(), channels);
  }

  @Override
  public String migrate(Settings settings) {
    return "The database is at version 1.";
  }

  @Override
  public Opened open(Settings settings) {
    return new Opened() {
      @Override
      public Stores stores() {
        return stores;
      }

      @Override
      public Platform platform() {
        return platform;
      }

      @Override
      public String exportTo(Path file, CompanyId company, Optional<Secret> key) {
        return "%s goes to %s with %s.".formatted(company, file, key.map(Secret::reveal));
      }

      @Override
      public String importFrom(Path file, Optional<Secret> key) {
        return "Something comes from %s with %s.".formatted(file, key.map(Secret::reveal));
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public int serve(Settings settings, Screen screen) {
    served = Optional.of(settings);
    return settings.mode() == Mode.SANDBOX ? ExitCode.DONE : ExitCode.TROUBLE;
  }

  private Platform platform(Stores over, Channels channels) {
    return new Platform(
        over,
        new MediaShelf(new MemoryMedia(), new TikaTypes(), 0),
        channels,
        clock(),
        System::nanoTime,
        _ -> {},
        new Ids(clock(), 0),
        Executors.newVirtualThreadPerTaskExecutor(),
        () -> {},
        () -> {});
  }
}
