package dev.casement.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.casement.app.CannotStart;
import dev.casement.app.config.Settings;
import dev.casement.app.media.FolderMediaStore;
import dev.casement.app.media.S3Clients;
import dev.casement.app.media.S3MediaStore;
import dev.casement.app.media.TikaTypes;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.MediaStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/// Where files go.
final class MediaModule extends AbstractModule {
  private static final String FOLDER = "media";

  @Provides
  @Singleton
  MediaShelf shelf(Settings settings, MediaStore store) {
    return new MediaShelf(store, new TikaTypes(), settings.media().most());
  }

  @Provides
  @Singleton
  MediaStore store(Settings settings) {
    return settings
        .media()
        .bucket()
        .<MediaStore>map(bucket -> new S3MediaStore(S3Clients.of(bucket), bucket.name()))
        .orElseGet(() -> folder(settings));
  }

  private static MediaStore folder(Settings settings) {
    Path folder = settings.data().resolve(FOLDER);
    try {
      return FolderMediaStore.in(folder);
    } catch (IOException unwritable) {
      throw new CannotStart(
          "The folder %s cannot be written to: %s".formatted(folder, unwritable), unwritable);
    }
  }
}
