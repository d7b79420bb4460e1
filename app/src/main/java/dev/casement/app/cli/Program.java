package dev.casement.app.cli;

import dev.casement.app.config.Settings;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.Platform;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// What commands need of the rest of the program.
public interface Program {
  /// The time of day outside.
  InstantSource clock();

  /// The channels: built in, and in this folder. Nothing is connected.
  Channels channels(Path plugins, Settings.Provider provider);

  /// The use cases over these channels, with empty stores in memory.
  Platform offline(Channels channels);

  /// Brings the database to this version.
  ///
  /// @return a sentence on what was done
  String migrate(Settings settings);

  /// Opens the store for a command. It is this process's alone until it is closed.
  Opened open(Settings settings);

  /// Serves until it is told to stop.
  ///
  /// @return the exit code
  int serve(Settings settings, Screen screen);

  /// An open store with the use cases over it.
  interface Opened extends AutoCloseable {
    Stores stores();

    Platform platform();

    /// Writes a company into a new file.
    ///
    /// @param key locks the secrets in the file; without it they stay behind
    /// @return a sentence on what was done
    String exportTo(Path file, CompanyId company, Optional<Secret> key);

    /// Takes in a company from a file.
    ///
    /// @return a sentence on what was done
    String importFrom(Path file, Optional<Secret> key);

    @Override
    void close();
  }
}
