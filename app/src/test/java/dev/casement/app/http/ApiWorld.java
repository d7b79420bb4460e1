package dev.casement.app.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.casement.app.console.Console;
import dev.casement.app.http.process.Health;
import dev.casement.app.http.server.HttpServer;
import dev.casement.app.http.server.RequestLog;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.server.ServerSettings;
import dev.casement.app.media.TikaTypes;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.memory.MemoryMedia;
import dev.casement.core.memory.MemoryStores;
import dev.casement.core.memory.WalkingSearch;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.ConnectAccount;
import dev.casement.core.usecase.Ids;
import dev.casement.core.usecase.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server with the whole API: real channels against a stubbed provider, stores in memory, two
/// companies with an account on WhatsApp and on Messenger each, and a clock that is moved by hand.
final class ApiWorld implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
  static final String APP_SECRET = "app-secret-of-the-hotel";

  static final long MEDIA_LIMIT = 100_000;

  private static final WireMockServer GRAPH =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Conformity conformity;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Channels channels;
  private final HttpServer server;
  private final BreakableLog log;
  private final Routes routes = new Routes();
  private final Map<String, String> accounts = new HashMap<>();
  private volatile Instant now = START;
  private volatile boolean ready = true;

  final MemoryMedia media = new MemoryMedia();
  final Stores stores;
  final Platform platform;
  final CompanyId hotel;
  final CompanyId rival;

  ApiWorld(Conformity conformity) {
    this.conformity = conformity;
    if (!GRAPH.isRunning()) {
      GRAPH.start();
    }
    GRAPH.resetAll();
    InstantSource clock = () -> now;
    Stores memory = new MemoryStores(clock).all();
    log = new BreakableLog(memory.webhooks());
    stores = memory.with(log);
    channels = new Channels(open(clock));
    platform =
        new Platform(
            stores,
            new MediaShelf(media, new TikaTypes(), MEDIA_LIMIT),
            channels,
            clock,
            System::nanoTime,
            _ -> {},
            new Ids(clock, 0),
            threads,
            () -> {},
            () -> {});
    hotel = company("Hotel Alvor", Who.ADMIN, "hotel");
    rival = company("Pension Bela", Who.RIVAL, "rival");
    person(hotel, "Bea", Agent.Role.AGENT, Who.AGENT);
    platform
        .company()
        .issueToken()
        .issue(hotel, "robot", Optional.empty(), new Secret(Who.AUTOMATION.token()));
    server = serve(clock);
  }

  private static List<Channel> open(InstantSource clock) {
    ChannelEnvironment environment =
        new ChannelEnvironment(
            clock, Optional.of(URI.create(GRAPH.baseUrl())), Duration.ofSeconds(5));
    return ServiceLoader.load(ChannelPlugin.class).stream()
        .map(plugin -> plugin.get().open(environment))
        .toList();
  }

  private HttpServer serve(InstantSource clock) {
    resources(clock).forEach(resource -> resource.addTo(routes));
    try {
      return new HttpServer(ServerSettings.local(), routes, RequestLog.NONE).start();
    } catch (IOException busy) {
      throw new IllegalStateException("no free port", busy);
    }
  }

  private List<Resource> resources(InstantSource clock) {
    List<Resource> resources =
        new ArrayList<>(
            new Api(
                    platform,
                    stores,
                    new WalkingSearch(stores),
                    channels,
                    clock,
                    clock,
                    new ProviderHosts(Set.of("graph.hotel.example", "127.0.0.1:9999")),
                    Duration.ofMinutes(15),
                    Optional.empty())
                .resources());
    resources.add(new Console(Optional.empty()));
    resources.add(new Health(Map.of("test", () -> ready)));
    resources.add(routes ->
        routes.get("/metrics", _ -> Response.text(200, "text/plain; version=0.0.4", "up 1\n")));
    return resources;
  }

  private CompanyId company(String name, Who admin, String prefix) {
    Company company =
        platform
            .company()
            .setUpCompany()
            .company(name, Map.of("en", "the traveller"), List.of("en"), ZoneOffset.UTC);
    person(company.id(), "Ana", Agent.Role.ADMIN, admin);
    connect(company.id(), prefix, "whatsapp", Map.of("waba_id", prefix + "-waba"), Set.of());
    connect(company.id(), prefix, "messenger", Map.of(), Set.of(Capability.HUMAN_AGENT));
    return company.id();
  }

  private void person(CompanyId company, String name, Agent.Role role, Who who) {
    Agent agent = platform.company().setUpCompany().agent(company, name, role, Set.of());
    platform
        .company()
        .issueToken()
        .issue(company, name, Optional.of(agent.id()), new Secret(who.token()));
  }

  private void connect(
      CompanyId company,
      String prefix,
      String channel,
      Map<String, String> settings,
      Set<Capability> capabilities) {
    ConnectAccount.Answer answer =
        platform
            .accounts()
            .connectAccount()
            .connect(
                company,
                new ConnectAccount.NewAccount(
                    new ChannelId(channel),
                    prefix + " on " + channel,
                    externalId(prefix, channel),
                    settings,
                    Map.of(
                        "access_token", new Secret("access"),
                        "app_secret", new Secret(APP_SECRET),
                        "verify_token", new Secret("verify")),
                    capabilities,
                    ZoneOffset.UTC,
                    Map.of()));
    if (!(answer instanceof ConnectAccount.Answer.Connected(var connected))) {
      throw new IllegalStateException("not connected: " + answer);
    }
    accounts.put(prefix + channel, connected.account().id().value());
  }

  static String externalId(String prefix, String channel) {
    return (prefix.equals("hotel") ? "1" : "2") + (channel.equals("whatsapp") ? "0000" : "1111");
  }

  /// The id of the hotel's account on this channel.
  String account(String channel) {
    return accounts.get("hotel" + channel);
  }

  /// Every method and path there is, but for the console's own files.
  List<String> served() {
    return routes.all().stream().filter(route -> !route.startsWith("GET /console/")).toList();
  }

  /// A path of a row that is there, in place of one that is not.
  String real(String path) {
    String conversation = conversation("351910000001");
    return path.startsWith("/v1/contacts")
        ? path.replace(
            "nosuchthing", get(Who.ADMIN, "/v1/conversations/" + conversation).text("contact/id"))
        : path.replace("nosuchthing", conversation);
  }

  /// The files whose bytes are here.
  Set<MediaKey> files() {
    return media.keys();
  }

  Channels channels() {
    return channels;
  }

  WireMockServer graph() {
    return GRAPH;
  }

  URI address() {
    return server.address();
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  void ready(boolean isReady) {
    ready = isReady;
  }

  void breakLog(boolean broken) {
    log.broken = broken;
  }

  /// The customer writes to the hotel on WhatsApp: a signed webhook, processed at once.
  void customerWrites(String phone, String externalId, String text) {
    deliver(
        "whatsapp",
        Webhooks.whatsApp(externalId("hotel", "whatsapp"), phone, externalId, text, now));
  }

  /// A template of the hotel on WhatsApp that the provider has approved, without fields.
  void approvedTemplate(String name, TemplateCategory category, boolean issueResolution) {
    Template template =
        new Template(
            new TemplateId("t-" + name),
            hotel,
            new AccountId(account("whatsapp")),
            "ext-" + name,
            name,
            "en",
            category,
            TemplateStatus.APPROVED,
            "APPROVED",
            Optional.empty(),
            Optional.empty(),
            ParameterFormat.POSITIONAL,
            List.of(new Component.Body("Hello from us.")),
            Set.of(),
            issueResolution,
            false,
            now);
    stores.templates().put(List.of(template));
  }

  /// A webhook with the app's signature, processed at once.
  void deliver(String channel, String body) {
    post("/webhooks/" + channel, body, Map.of("X-Hub-Signature-256", Webhooks.signature(body)))
        .is(200);
    platform.receiving().processWebhooks().run();
  }

  /// The conversation with a customer who just wrote on WhatsApp.
  String conversation(String phone) {
    customerWrites(phone, "wamid." + phone, "Is there a room?");
    return get(Who.ADMIN, "/v1/conversations?q=" + phone).text("data/0/id");
  }

  /// From now on the provider refuses everything for good.
  void graphRefuses() {
    GRAPH.resetAll();
    GRAPH.stubFor(
        WireMock.any(WireMock.anyUrl())
            .willReturn(
                WireMock.jsonResponse(
                    """
                    {"error": {"message": "Invalid parameter", "type": "OAuthException",
                     "code": 100, "fbtrace_id": "A"}}\
                    """,
                    400)));
  }

  /// Graph takes whatever comes and answers nothing that makes sense.
  void graphAnswersNonsense() {
    GRAPH.resetAll();
    GRAPH.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withStatus(502)));
  }

  /// Waits until a message is neither queued nor being sent.
  void settled(String path) {
    String status = get(Who.ADMIN, path).text("status");
    while (status.equals("queued") || status.equals("sending")) {
      Thread.onSpinWait();
      status = get(Who.ADMIN, path).text("status");
    }
  }

  /// Follows what changes; the stream has begun when this returns.
  EventReader events(Who who, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + "/v1/events"))
            .header("Authorization", "Bearer " + who.token());
    headers.forEach(request::header);
    try {
      HttpResponse<InputStream> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      conformity.check(
          "GET", "/v1/events", new Answer(response.statusCode(), response.headers(), ""));
      return new EventReader(response.body());
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException("GET /v1/events", broken);
    }
  }

  Answer get(Who who, String path) {
    return call("GET", who, path, "", Map.of());
  }

  Answer post(Who who, String path, String body) {
    return call("POST", who, path, body, Map.of());
  }

  Answer patch(Who who, String path, String body) {
    return call("PATCH", who, path, body, Map.of());
  }

  Answer delete(Who who, String path) {
    return call("DELETE", who, path, "", Map.of());
  }

  Answer post(String path, String body, Map<String, String> headers) {
    return call("POST", Who.NOBODY, path, body, headers);
  }

  Answer call(String method, Who who, String path, String body, Map<String, String> headers) {
    return call(method, who, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Answer call(String method, Who who, String path, byte[] body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (who != Who.NOBODY) {
      request.header("Authorization", "Bearer " + who.token());
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
      conformity.check(method, path.replaceFirst("\\?.*", ""), answer);
      return answer;
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(method + " " + path, broken);
    }
  }

  @Override
  public void close() {
    server.close();
    channels.all().forEach(Channel::close);
    threads.close();
  }
}
