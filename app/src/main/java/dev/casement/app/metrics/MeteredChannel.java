package dev.casement.app.metrics;

import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.pacing.Pacing;
import dev.casement.core.port.channel.AccountUpkeep;
import dev.casement.core.port.channel.AddressForms;
import dev.casement.core.port.channel.Blocking;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.HealthCheck;
import dev.casement.core.port.channel.Links;
import dev.casement.core.port.channel.MediaTransfer;
import dev.casement.core.port.channel.MessageSender;
import dev.casement.core.port.channel.Presence;
import dev.casement.core.port.channel.Pricing;
import dev.casement.core.port.channel.ProfileSource;
import dev.casement.core.port.channel.SignedRequests;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.core.port.channel.TemplateDesk;
import dev.casement.core.port.channel.TemplateSource;
import dev.casement.core.port.channel.WebhookReceiver;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/// A channel whose verdicts and sends are counted.
public final class MeteredChannel implements Channel {
  private final Channel channel;
  private final String id;
  private final MeterRegistry registry;
  private final ChannelPolicy policy;
  private final MessageSender sender;

  public MeteredChannel(Channel channel, MeterRegistry registry) {
    this.id = channel.descriptor().id().value();
    this.registry = registry;
    this.channel = channel;
    this.policy = new MeteredPolicy(channel.policy(), id, registry);
    this.sender = new MeteredSender(channel.sender(), id, registry);
  }

  @Override
  public ChannelDescriptor descriptor() {
    return channel.descriptor();
  }

  @Override
  public ChannelPolicy policy() {
    return policy;
  }

  @Override
  public MessageSender sender() {
    return sender;
  }

  @Override
  public Pacing pacing(ChannelAccount account, AccountStanding standing) {
    return channel.pacing(account, standing);
  }

  @Override
  public WebhookReceiver webhooks() {
    return channel.webhooks();
  }

  @Override
  public AddressForms forms() {
    return channel.forms();
  }

  @Override
  public Optional<TemplateSource> templates() {
    return channel.templates();
  }

  @Override
  public Optional<TemplateDesk> templateDesk() {
    return channel.templateDesk();
  }

  @Override
  public Optional<Presence> presence() {
    return channel.presence();
  }

  @Override
  public Optional<Links> links() {
    return channel.links();
  }

  @Override
  public Optional<Pricing> pricing() {
    return channel.pricing();
  }

  @Override
  public Optional<ProfileSource> profiles() {
    return channel.profiles().map(profiles -> new MeteredProfiles(profiles, id, registry));
  }

  @Override
  public Optional<Blocking> blocking() {
    return channel.blocking();
  }

  @Override
  public Optional<HealthCheck> health() {
    return channel.health();
  }

  @Override
  public Optional<AccountUpkeep> upkeep() {
    return channel.upkeep();
  }

  @Override
  public Optional<SignedRequests> signedRequests() {
    return channel.signedRequests();
  }

  @Override
  public Optional<String> portfolio(ChannelAccount account) {
    return channel.portfolio(account);
  }

  @Override
  public Optional<MediaTransfer> media() {
    return channel.media();
  }

  @Override
  public Optional<StandIn> standIn(StandInWorld world) {
    return channel.standIn(world);
  }

  @Override
  public void close() {
    channel.close();
  }
}
