/// Puts the program together, and the only package that knows Guice.
///
/// Nothing decides anything inside a module: the settings pick the modules first ([ModuleList]),
/// the list is logged, and what is picked is bound. Bindings are explicit, constructors of the core
/// are called in `@Provides` methods, and everything is made at once when the injector is, so that
/// what is missing is missing at the start.
///
/// | module | gives |
/// |---|---|
/// | [SettingsModule] | the settings |
/// | [TimeModule] | wall clock, ticker, pause, ids |
/// | [StoreModule] | the database and its stores |
/// | [ChannelsModule] | the channels that were found, metered |
/// | [PlatformModule] | the use cases |
/// | [WorkersModule] | the loops |
/// | [MetricsModule] | the counts |
/// | [HttpModule] | the server and what it serves |
/// | [SandboxModule] or [ProductionModule] | the clock, where providers are, what is played |
@NullMarked
package dev.casement.app.wiring;

import org.jspecify.annotations.NullMarked;
