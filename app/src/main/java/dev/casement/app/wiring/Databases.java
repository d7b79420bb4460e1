package dev.casement.app.wiring;

import dev.casement.app.CannotStart;
import dev.casement.app.config.Settings;
import dev.casement.app.store.Database;
import dev.casement.app.store.DatabaseRefused;
import dev.casement.app.store.MasterKey;
import dev.casement.app.store.Place;
import java.io.IOException;
import java.nio.file.Files;

/// Opens the database that the settings name.
final class Databases {
  private Databases() {}

  /// The database, at this version and stamped, and its data folder stamped alike.
  ///
  /// @throws CannotStart where it cannot or must not be used
  static Database open(Settings settings) {
    try {
      Files.createDirectories(settings.data());
      Database database = connect(settings);
      stamp(database, settings);
      return database;
    } catch (DatabaseRefused refused) {
      throw new CannotStart(Because.sentence(refused), refused);
    } catch (IOException unwritable) {
      throw new CannotStart(
          "The data folder %s cannot be written to: %s".formatted(settings.data(), unwritable),
          unwritable);
    }
  }

  private static Database connect(Settings settings) {
    MasterKey key =
        switch (settings.masterKey()) {
          case Settings.MasterKey.Known known ->
              MasterKey.parse(known.base64().reveal()).orElseThrow();
          case Settings.MasterKey.Kept _ -> MasterKey.inFolder(settings.data());
        };
    return settings
        .database()
        .map(named -> Database.at(new Place(named.url(), named.user(), named.password()), key))
        .orElseGet(() -> Database.inFolder(settings.data(), key));
  }

  private static void stamp(Database database, Settings settings) throws IOException {
    try {
      database.stampAs(
          switch (settings.mode()) {
            case SANDBOX -> dev.casement.app.store.Stamp.SANDBOX;
            case PRODUCTION -> dev.casement.app.store.Stamp.PRODUCTION;
          });
      new dev.casement.app.config.Stamp(settings.data()).write(settings.mode());
    } catch (IOException | RuntimeException refused) {
      database.close();
      throw refused;
    }
  }
}
