package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.pacing.Pacing;
import java.util.Optional;

/// One channel, ready for use. All parts are thread-safe and live as long as the process.
public interface Channel extends AutoCloseable {

  ChannelDescriptor descriptor();

  ChannelPolicy policy();

  MessageSender sender();

  WebhookReceiver webhooks();

  /// In how many ways an address may be written on this channel.
  default AddressForms forms() {
    return AddressForms.ONE;
  }

  /// Where templates come from; empty where the channel has none.
  default Optional<TemplateSource> templates() {
    return Optional.empty();
  }

  /// Where templates are handed in, changed and taken away; empty where the channel has none.
  default Optional<TemplateDesk> templateDesk() {
    return Optional.empty();
  }

  /// Read marks and typing; empty where the channel shows neither.
  default Optional<Presence> presence() {
    return Optional.empty();
  }

  /// Addresses by which customers can start; empty where there are none.
  default Optional<Links> links() {
    return Optional.empty();
  }

  /// What messages cost; empty where they have no price.
  default Optional<Pricing> pricing() {
    return Optional.empty();
  }

  /// Who a customer is; empty where webhooks say it, or nobody does.
  default Optional<ProfileSource> profiles() {
    return Optional.empty();
  }

  /// Keeps customers from writing; empty where the provider offers no such thing.
  default Optional<Blocking> blocking() {
    return Optional.empty();
  }

  /// Whether an account works; empty where nobody can ask.
  default Optional<HealthCheck> health() {
    return Optional.empty();
  }

  /// Keeps an account in order at the provider; empty where there is nothing to keep.
  default Optional<AccountUpkeep> upkeep() {
    return Optional.empty();
  }

  /// What people have the provider demand of us; empty where it passes on no such thing.
  default Optional<SignedRequests> signedRequests() {
    return Optional.empty();
  }

  /// How files come and go; empty where the channel takes and gives them by public link only.
  default Optional<MediaTransfer> media() {
    return Optional.empty();
  }

  /// How fast the provider lets this account send.
  ///
  /// @param standing what the provider said of the account
  default Pacing pacing(ChannelAccount account, AccountStanding standing) {
    return Pacing.NONE;
  }

  /// Under what name the provider counts this account's share of a limit of customers that may be
  /// written to outside their windows; accounts with the same name share it. Empty where there is
  /// no such limit.
  default Optional<String> portfolio(ChannelAccount account) {
    return Optional.empty();
  }

  /// The provider, played for the sandbox; empty where the module brings none.
  default Optional<StandIn> standIn(StandInWorld world) {
    return Optional.empty();
  }

  /// Lets go of connections and threads.
  @Override
  default void close() {}
}
