package dev.casement.core.port.channel;

/// The door of a channel's module, named in `META-INF/services`. It needs a public constructor
/// without parameters, which must do nothing.
public interface ChannelPlugin {

  /// The channel as this environment needs it. Called once per process.
  Channel open(ChannelEnvironment environment);
}
