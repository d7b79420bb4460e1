package dev.casement.app.wiring;

import com.google.inject.Module;
import dev.casement.app.config.Settings;
import dev.casement.app.store.Database;
import java.util.List;
import java.util.concurrent.Future;

/// Which modules the settings pick.
final class ModuleList {
  private ModuleList() {}

  static List<Module> of(Settings settings, Future<Database> opening) {
    return List.of(
        new StrictModule(),
        new SettingsModule(settings),
        new TimeModule(),
        new StoreModule(opening),
        new ChannelsModule(),
        new MediaModule(),
        new PlatformModule(),
        new WorkersModule(),
        new MetricsModule(),
        new HttpModule(),
        switch (settings.mode()) {
          case SANDBOX -> new SandboxModule();
          case PRODUCTION -> new ProductionModule();
        });
  }

  /// Their names, for the log.
  static String names(List<Module> modules) {
    return String.join(
        ", ",
        modules.stream()
            .map(module -> module.getClass().getSimpleName().replace("Module", ""))
            .toList());
  }
}
