package dev.casement.adapter.whatsapp;

import dev.casement.adapter.whatsapp.sandbox.WhatsAppStandIn;
import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.pacing.Pacing;
import dev.casement.core.port.channel.AccountUpkeep;
import dev.casement.core.port.channel.AddressForms;
import dev.casement.core.port.channel.Blocking;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.HealthCheck;
import dev.casement.core.port.channel.Links;
import dev.casement.core.port.channel.MediaTransfer;
import dev.casement.core.port.channel.MessageSender;
import dev.casement.core.port.channel.Presence;
import dev.casement.core.port.channel.Pricing;
import dev.casement.core.port.channel.SignedRequests;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.core.port.channel.TemplateDesk;
import dev.casement.core.port.channel.TemplateSource;
import dev.casement.core.port.channel.WebhookReceiver;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.media.HeaderSamples;
import dev.casement.meta.media.LinkedFiles;
import dev.casement.meta.template.TemplateCounter;
import dev.casement.meta.upkeep.MetaSignedRequests;
import dev.casement.meta.upkeep.MetaUpkeep;
import dev.casement.meta.upkeep.UpkeepRoute;
import java.util.List;
import java.util.Optional;

/// WhatsApp with all its parts.
final class WhatsAppChannel implements Channel {

  private final ChannelDescriptor descriptor = WhatsAppDescriptor.describe();
  private final ChannelPolicy policy = new WhatsAppPolicy();
  private final Pricing pricing = new WhatsAppPricing();
  private final Links links = new WhatsAppLinks();
  private final AddressForms forms = new PhoneForms();
  private final WhatsAppGraph graph;
  private final MessageSender sender;
  private final WebhookReceiver webhooks;
  private final TemplateSource templates;
  private final TemplateDesk templateDesk;
  private final Presence presence;
  private final HealthCheck health;
  private final Blocking blocking;
  private final MediaTransfer media;
  private final AccountUpkeep upkeep;

  WhatsAppChannel(ChannelEnvironment environment) {
    GraphErrors errors = GraphErrors.load(WhatsAppChannel.class, environment.clock());
    GraphClient client = new GraphClient(environment);
    this.graph = new WhatsAppGraph(client, environment);
    this.sender = new WhatsAppSender(graph, errors);
    this.webhooks = new WhatsAppWebhook(errors, environment.clock());
    this.templates = new WhatsAppTemplates(graph, errors);
    this.templateDesk =
        new WhatsAppTemplateDesk(new TemplateCounter(client, errors, graph::access), errors);
    this.presence = new WhatsAppPresence(graph);
    this.media =
        new WhatsAppMedia(
            graph,
            new LinkedFiles(client, environment.clock()),
            new HeaderSamples(client, errors),
            errors);
    this.health = new WhatsAppHealth(graph, errors, environment.clock());
    this.upkeep = new MetaUpkeep(client, this::upkeep, errors, environment.clock());
    this.blocking = new WhatsAppBlocking(graph, errors, environment.clock());
  }

  @Override
  public ChannelDescriptor descriptor() {
    return descriptor;
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
  public WebhookReceiver webhooks() {
    return webhooks;
  }

  @Override
  public AddressForms forms() {
    return forms;
  }

  @Override
  public Optional<TemplateSource> templates() {
    return Optional.of(templates);
  }

  @Override
  public Optional<TemplateDesk> templateDesk() {
    return Optional.of(templateDesk);
  }

  @Override
  public Optional<Presence> presence() {
    return Optional.of(presence);
  }

  @Override
  public Optional<Links> links() {
    return Optional.of(links);
  }

  @Override
  public Optional<Pricing> pricing() {
    return Optional.of(pricing);
  }

  @Override
  public Optional<Blocking> blocking() {
    return Optional.of(blocking);
  }

  @Override
  public Optional<HealthCheck> health() {
    return Optional.of(health);
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
  public Optional<MediaTransfer> media() {
    return Optional.of(media);
  }

  @Override
  public Pacing pacing(ChannelAccount account, AccountStanding standing) {
    return WhatsAppPace.of(account, standing);
  }

  @Override
  public Optional<String> portfolio(ChannelAccount account) {
    return Optional.of(WhatsAppPortfolio.of(account));
  }

  @Override
  public Optional<StandIn> standIn(StandInWorld world) {
    return Optional.of(new WhatsAppStandIn(world));
  }

  /// Webhooks are subscribed for a business account, with all its numbers.
  private UpkeepRoute upkeep(ConnectedAccount account) {
    return new UpkeepRoute(
        graph.access(account),
        Optional.ofNullable(account.account().settings().get(WhatsAppTemplates.WABA)),
        List.of(),
        UpkeepRoute.Tokens.TOLD);
  }

  @Override
  public void close() {
    graph.close();
  }
}
