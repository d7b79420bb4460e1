package dev.casement.app.wiring;

import com.google.inject.AbstractModule;

/// Makes Guice refuse whatever it would otherwise guess.
final class StrictModule extends AbstractModule {
  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireAtInjectOnConstructors();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
  }
}
