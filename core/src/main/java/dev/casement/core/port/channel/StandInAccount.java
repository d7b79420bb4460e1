package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.Secret;
import java.util.Map;

/// An account as the stand-in provider knows it.
///
/// @param externalId the provider's id of it
/// @param settings such as `waba_id` or `page_id`
/// @param appSecret signs the webhooks for it
/// @param capabilities what the provider granted it
public record StandInAccount(
    String externalId,
    String name,
    Map<String, String> settings,
    Secret appSecret,
    java.util.Set<String> capabilities) {

  public StandInAccount {
    settings = Map.copyOf(settings);
    capabilities = java.util.Set.copyOf(capabilities);
  }
}
