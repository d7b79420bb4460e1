package dev.casement.app.wiring;

import com.google.inject.AbstractModule;
import dev.casement.app.config.Settings;

/// The settings.
final class SettingsModule extends AbstractModule {
  private final Settings settings;

  SettingsModule(Settings settings) {
    this.settings = settings;
  }

  @Override
  protected void configure() {
    bind(Settings.class).toInstance(settings);
  }
}
