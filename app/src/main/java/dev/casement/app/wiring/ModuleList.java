package dev.casement.app.wiring;

import com.google.inject.Module;
import dev.casement.app.config.Settings;
import java.util.List;

/// Which modules the settings pick.
final class ModuleList {
  private ModuleList() {}

  static List<Module> of(Settings settings) {
    return List.of(
        new StrictModule(),
        new SettingsModule(settings),
        new TimeModule(),
        new StoreModule(),
        new ChannelsModule(),
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
