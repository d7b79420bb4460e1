package dev.casement.adapter.instagram;

import dev.casement.adapter.instagram.sandbox.InstagramStandIn;
import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.pacing.Pacing;
import dev.casement.core.port.channel.AccountUpkeep;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.HealthCheck;
import dev.casement.core.port.channel.Links;
import dev.casement.core.port.channel.MediaTransfer;
import dev.casement.core.port.channel.MessageSender;
import dev.casement.core.port.channel.Presence;
import dev.casement.core.port.channel.ProfileSource;
import dev.casement.core.port.channel.SignedRequests;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.core.port.channel.WebhookReceiver;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.media.LinkedFiles;
import dev.casement.meta.messaging.MessagingHealth;
import dev.casement.meta.messaging.MessagingLinks;
import dev.casement.meta.messaging.MessagingMedia;
import dev.casement.meta.messaging.MessagingPace;
import dev.casement.meta.messaging.MessagingPresence;
import dev.casement.meta.messaging.MessagingProfiles;
import dev.casement.meta.messaging.MessagingRoute;
import dev.casement.meta.messaging.MessagingSender;
import dev.casement.meta.messaging.MessagingSettings;
import dev.casement.meta.messaging.MessagingWebhook;
import dev.casement.meta.upkeep.MetaSignedRequests;
import dev.casement.meta.upkeep.MetaUpkeep;
import java.util.Optional;

/// Instagram, put together.
final class InstagramChannel implements Channel {

  /// Meta names 300 in one place and 100 in another; the lower one holds.
  private static final Pacing PACING = MessagingPace.of(100);

  private final ChannelEnvironment environment;
  private final GraphClient graph;
  private final GraphErrors errors;
  private final MediaTransfer media;
  private final AccountUpkeep upkeep;
  private final ChannelPolicy policy = new InstagramPolicy();
  private final WebhookReceiver webhooks = new MessagingWebhook("instagram");

  InstagramChannel(ChannelEnvironment environment) {
    this.environment = environment;
    this.graph = new GraphClient(environment);
    this.errors = GraphErrors.load(InstagramChannel.class, environment.clock());
    this.upkeep =
        new MetaUpkeep(
            graph,
            account -> InstagramLogin.of(account.account()).upkeep(account, environment),
            errors,
            environment.clock());
    this.media =
        new MessagingMedia(
            graph,
            this::route,
            new LinkedFiles(graph, environment.clock()),
            errors,
            Optional.of("instagram"),
            Optional.empty());
  }

  @Override
  public ChannelDescriptor descriptor() {
    return InstagramDescriptor.IT;
  }

  @Override
  public ChannelPolicy policy() {
    return policy;
  }

  @Override
  public MessageSender sender() {
    return new MessagingSender(graph, this::route, new InstagramPayload(), errors);
  }

  @Override
  public Pacing pacing(ChannelAccount account, AccountStanding standing) {
    return PACING;
  }

  @Override
  public WebhookReceiver webhooks() {
    return webhooks;
  }

  @Override
  public Optional<Presence> presence() {
    return Optional.of(new MessagingPresence(graph, this::route));
  }

  @Override
  public Optional<MediaTransfer> media() {
    return Optional.of(media);
  }

  @Override
  public Optional<AccountUpkeep> upkeep() {
    return Optional.of(upkeep);
  }

  @Override
  public Optional<SignedRequests> signedRequests() {
    return Optional.of(new MetaSignedRequests());
  }

  @Override
  public Optional<Links> links() {
    return Optional.of(
        new MessagingLinks(
            "https://ig.me/m/",
            account -> Optional.ofNullable(account.settings().get(MessagingSettings.USERNAME))));
  }

  @Override
  public Optional<StandIn> standIn(StandInWorld world) {
    return Optional.of(InstagramStandIn.in(world));
  }

  @Override
  public Optional<ProfileSource> profiles() {
    return Optional.of(new MessagingProfiles(graph, this::route, "name,username,profile_pic"));
  }

  @Override
  public Optional<HealthCheck> health() {
    return Optional.of(
        new MessagingHealth(
            graph,
            account -> InstagramLogin.of(account.account()).profile(account, environment),
            errors,
            account -> InstagramLogin.of(account).profileFields()));
  }

  @Override
  public void close() {
    graph.close();
  }

  private MessagingRoute route(ConnectedAccount account) {
    return InstagramLogin.of(account.account()).messages(account, environment);
  }
}
