package dev.casement.testkit;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.channel.ChannelPlugin;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What [ChannelContract] needs to know of the channel under test, said in one sentence:
/// `ChannelFixture.of(plugin, Test.class).claims("text").webhooks("webhooks/")…`
public final class ChannelFixture {

  static final String ACCESS_TOKEN = "invented-access-token";
  static final String APP_SECRET = "invented-app-secret";

  private final ChannelPlugin plugin;
  private final Class<?> test;
  private Set<String> claims = Set.of();
  private Set<String> alsoSends = Set.of();
  private String webhooks = "webhooks/";
  private String errors = "errors.tsv";
  private String externalId = "200";
  private Map<String, String> settings = Map.of();
  private CustomerAddress customer = CustomerAddress.userId("customer-77");
  private String sendPath = "/200/messages";
  private String accepted = "{}";
  private String acceptedId = "";

  private ChannelFixture(ChannelPlugin plugin, Class<?> test) {
    this.plugin = plugin;
    this.test = test;
  }

  /// The fixture for this plug-in; recordings are looked for beside this test.
  public static ChannelFixture of(ChannelPlugin plugin, Class<?> test) {
    return new ChannelFixture(plugin, test);
  }

  /// Exactly what the channel claims to be able to do, and what must therefore work.
  public ChannelFixture claims(String... capabilities) {
    claims = Set.of(capabilities);
    return this;
  }

  /// Kinds of content that its sender can send too, though only some accounts may.
  public ChannelFixture alsoSends(String... kinds) {
    alsoSends = Set.of(kinds);
    return this;
  }

  /// The folder of recorded bodies beside the test: each `NAME.json` with the events it stands for
  /// in `NAME.events`, a line for each, as [Told] writes them.
  public ChannelFixture webhooks(String folder) {
    webhooks = folder;
    return this;
  }

  /// The channel's error table, as an absolute resource path.
  public ChannelFixture errors(String table) {
    errors = table;
    return this;
  }

  /// The account's id at the provider, and its settings.
  public ChannelFixture account(String id, Map<String, String> accountSettings) {
    externalId = id;
    settings = Map.copyOf(accountSettings);
    return this;
  }

  /// An invented customer, and the path below the version to which messages for them are posted.
  public ChannelFixture sendsTo(CustomerAddress to, String path) {
    customer = to;
    sendPath = path;
    return this;
  }

  /// What the provider answers when it takes a message, and the message's id in it.
  public ChannelFixture answered(String body, String id) {
    accepted = body;
    acceptedId = id;
    return this;
  }

  ChannelPlugin plugin() {
    return plugin;
  }

  Class<?> test() {
    return test;
  }

  Set<String> claims() {
    return claims;
  }

  Set<String> sends() {
    return Stream.concat(claims.stream(), alsoSends.stream()).collect(Collectors.toSet());
  }

  String webhooks() {
    return webhooks;
  }

  String errors() {
    return errors;
  }

  Map<String, String> settings() {
    return settings;
  }

  CustomerAddress customer() {
    return customer;
  }

  String sendPath() {
    return sendPath;
  }

  String accepted() {
    return accepted;
  }

  String acceptedId() {
    return acceptedId;
  }

  /// The account under test with its secrets.
  ConnectedAccount connected(ChannelId channel) {
    return new ConnectedAccount(
        new ChannelAccount(
            new AccountId("account"),
            new CompanyId("company"),
            channel,
            "Casa do Mar",
            externalId,
            settings,
            Set.of(),
            ZoneOffset.UTC,
            Map.of(),
            true),
        new Credentials(
            Map.of(
                Credentials.ACCESS_TOKEN, new Secret(ACCESS_TOKEN),
                Credentials.APP_SECRET, new Secret(APP_SECRET),
                Credentials.VERIFY_TOKEN, new Secret("invented-verify-token"))));
  }
}
