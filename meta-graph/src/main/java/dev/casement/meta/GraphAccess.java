package dev.casement.meta;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.ChannelEnvironment;
import java.net.URI;
import java.util.Optional;

/// Where and with what one account speaks to the Graph API.
///
/// @param base the address up to and including the version
/// @param proof the app's secret, where the app demands a proof of it with every call
public record GraphAccess(URI base, Optional<Secret> token, Optional<Secret> proof) {

  /// Settings that every account at Meta may have.
  public static final String GRAPH_URL = "graph_url";

  public static final String GRAPH_VERSION = "graph_version";
  public static final String APPSECRET_PROOF = "appsecret_proof";

  /// The current version on the day this was written; an account may name another.
  public static final String VERSION = "v26.0";

  public static final URI FACEBOOK = URI.create("https://graph.facebook.com");
  public static final URI INSTAGRAM = URI.create("https://graph.instagram.com");

  /// The access of this account: its own address before the environment's before the usual one.
  public static GraphAccess of(
      ConnectedAccount account, ChannelEnvironment environment, URI usual) {
    var settings = account.account().settings();
    var credentials = account.credentials();
    String address =
        Optional.ofNullable(settings.get(GRAPH_URL))
            .or(() -> environment.providerUrl().map(URI::toString))
            .orElse(usual.toString());
    String version = settings.getOrDefault(GRAPH_VERSION, VERSION);
    return new GraphAccess(
        URI.create(address.replaceAll("/+$", "") + "/" + version),
        credentials.secret(Credentials.ACCESS_TOKEN),
        Boolean.parseBoolean(settings.get(APPSECRET_PROOF))
            ? credentials.secret(Credentials.APP_SECRET)
            : Optional.empty());
  }
}
