package dev.casement.core.domain.channel;

import dev.casement.core.domain.company.CompanyId;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/// Our end of conversations: one WhatsApp number, one Page, one Instagram account.
///
/// @param externalId the provider's id by which its webhooks name this account; unique on a channel
/// @param settings what the channel's plug-in asked for, without secrets
/// @param capabilities what the provider granted this account; nothing until somebody says so
/// @param zone in which the provider counts this account's days and months for billing
/// @param customerNoun the company's word for its customer by language tag, where this account's
///   differs from the company's
/// @param enabled whether messages may be sent from it; inbound is taken in any case
public record ChannelAccount(
    AccountId id,
    CompanyId company,
    ChannelId channel,
    String name,
    String externalId,
    Map<String, String> settings,
    Set<Capability> capabilities,
    ZoneId zone,
    Map<String, String> customerNoun,
    boolean enabled) {

  public ChannelAccount {
    settings = Map.copyOf(settings);
    capabilities = Set.copyOf(capabilities);
    customerNoun = Map.copyOf(customerNoun);
  }
}
