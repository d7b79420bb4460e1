package dev.casement.app.metrics;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.port.channel.ProfileSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/// Counts how often a provider told who somebody is; nobody else hears of it when it does not.
final class MeteredProfiles implements ProfileSource {
  private final ProfileSource profiles;
  private final String channel;
  private final MeterRegistry registry;

  MeteredProfiles(ProfileSource profiles, String channel, MeterRegistry registry) {
    this.profiles = profiles;
    this.channel = channel;
    this.registry = registry;
  }

  @Override
  public Optional<Profile> profile(ConnectedAccount account, CustomerAddress customer) {
    Optional<Profile> told = profiles.profile(account, customer);
    registry
        .counter(
            "casement.profiles",
            "channel",
            channel,
            "outcome",
            told.isPresent() ? "told" : "untold")
        .increment();
    return told;
  }
}
