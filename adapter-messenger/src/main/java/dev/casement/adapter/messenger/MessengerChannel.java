package dev.casement.adapter.messenger;

import dev.casement.adapter.messenger.sandbox.MessengerStandIn;
import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.Capability;
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
import dev.casement.core.port.channel.TemplateDesk;
import dev.casement.core.port.channel.TemplateSource;
import dev.casement.core.port.channel.WebhookReceiver;
import dev.casement.meta.GraphAccess;
import dev.casement.meta.GraphCall;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.media.HeaderSamples;
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
import dev.casement.meta.template.TemplateCounter;
import dev.casement.meta.template.TemplatePages;
import dev.casement.meta.upkeep.MetaSignedRequests;
import dev.casement.meta.upkeep.MetaUpkeep;
import dev.casement.meta.upkeep.UpkeepRoute;
import java.util.List;
import java.util.Optional;

/// Messenger, put together.
final class MessengerChannel implements Channel {

  /// Meta names this for a Page.
  private static final Pacing PACING = MessagingPace.of(300);

  /// Every kind of webhook that this module reads (meta-rules 6.3).
  private static final List<String> WEBHOOKS =
      List.of(
          "messages",
          "message_echoes",
          "message_edits",
          "message_reactions",
          "message_deliveries",
          "message_reads",
          "messaging_postbacks",
          "messaging_referrals",
          "messaging_optins",
          "messaging_handovers",
          "messaging_policy_enforcement",
          "standby",
          "feed");

  private final ChannelEnvironment environment;
  private final GraphClient graph;
  private final GraphErrors errors;
  private final MediaTransfer media;
  private final AccountUpkeep upkeep;
  private final ChannelPolicy policy = new MessengerPolicy();
  private final WebhookReceiver webhooks = new MessagingWebhook("page");

  MessengerChannel(ChannelEnvironment environment) {
    this.environment = environment;
    this.graph = new GraphClient(environment);
    this.errors = GraphErrors.load(MessengerChannel.class, environment.clock());
    this.upkeep = new MetaUpkeep(graph, this::upkeep, errors, environment.clock());
    this.media =
        new MessagingMedia(
            graph,
            this::route,
            new LinkedFiles(graph, environment.clock()),
            errors,
            Optional.empty(),
            Optional.of(new HeaderSamples(graph, errors)));
  }

  @Override
  public ChannelDescriptor descriptor() {
    return MessengerDescriptor.IT;
  }

  @Override
  public ChannelPolicy policy() {
    return policy;
  }

  @Override
  public MessageSender sender() {
    return new MessagingSender(graph, this::route, new MessengerPayload(), errors);
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
            "https://m.me/",
            account ->
                Optional.ofNullable(account.settings().get(MessagingSettings.USERNAME))
                    .or(() -> Optional.of(account.externalId()))));
  }

  @Override
  public Optional<TemplateSource> templates() {
    return Optional.of(this::pull);
  }

  @Override
  public Optional<TemplateDesk> templateDesk() {
    return Optional.of(
        new MessengerTemplateDesk(
            new TemplateCounter(graph, errors, account -> route(account).access())));
  }

  @Override
  public Optional<StandIn> standIn(StandInWorld world) {
    return Optional.of(MessengerStandIn.in(world));
  }

  @Override
  public Optional<ProfileSource> profiles() {
    return Optional.of(
        new MessagingProfiles(graph, this::route, "first_name,last_name,profile_pic"));
  }

  @Override
  public Optional<HealthCheck> health() {
    return Optional.of(new MessagingHealth(graph, this::route, errors, _ -> "id,name"));
  }

  @Override
  public void close() {
    graph.close();
  }

  /// A Page to which Meta grants no utility templates has none.
  private TemplateSource.Pulled pull(ConnectedAccount account) {
    if (!account.account().capabilities().contains(Capability.UTILITY_TEMPLATES)) {
      return new TemplateSource.Pulled.All(List.of());
    }
    MessagingRoute route = route(account);
    return TemplatePages.read(
        query ->
            graph.call(route.access(), GraphCall.get(route.node() + "/message_templates", query)),
        errors);
  }

  private UpkeepRoute upkeep(ConnectedAccount account) {
    MessagingRoute route = route(account);
    return new UpkeepRoute(
        route.access(), Optional.of(route.node()), WEBHOOKS, UpkeepRoute.Tokens.TOLD);
  }

  private MessagingRoute route(ConnectedAccount account) {
    return new MessagingRoute(
        GraphAccess.of(account, environment, GraphAccess.FACEBOOK), account.account().externalId());
  }
}
