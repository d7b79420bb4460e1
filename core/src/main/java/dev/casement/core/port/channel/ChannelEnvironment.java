package dev.casement.core.port.channel;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// What a channel gets from the process it runs in.
///
/// @param clock the one clock; in the sandbox it may be moved forward
/// @param providerUrl where the provider is, in place of its usual address; an account's own
///   `graph_url` goes before it
/// @param timeout how long one request to the provider may take
public record ChannelEnvironment(InstantSource clock, Optional<URI> providerUrl, Duration timeout) {

  /// How many messages are under way at a time, at most; so many connections are worth keeping.
  public static final int SENDS_AT_ONCE = 512;
}
