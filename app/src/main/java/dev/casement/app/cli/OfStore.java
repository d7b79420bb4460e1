package dev.casement.app.cli;

import dev.casement.app.config.Setting;
import java.util.List;

/// The settings that say where a store is.
final class OfStore {
  static final List<Flag> FLAGS =
      Flag.of(
          Setting.DATA,
          Setting.CONFIG,
          Setting.DATABASE,
          Setting.DATABASE_USER,
          Setting.DATABASE_PASSWORD,
          Setting.PLUGINS,
          Setting.SANDBOX,
          Setting.MASTER_KEY_FILE,
          Setting.NODE,
          Setting.LOG_LEVEL);

  private OfStore() {}
}
