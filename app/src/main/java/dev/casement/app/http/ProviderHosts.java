package dev.casement.app.http;

import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.Texts;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The hosts that an account may name in place of its provider's usual address. Without this list
/// whoever may connect an account could have this server call any other inside its network.
///
/// @param allowed `host`, `host:port` or `host:*`, as the operator wrote them
public record ProviderHosts(Set<String> allowed) {
  private static final String GRAPH_URL = "graph_url";

  public ProviderHosts {
    allowed = Set.copyOf(allowed);
  }

  /// Notes a fault where the settings name another host.
  void check(Fields settings, Map<String, String> values) {
    String address = values.get(GRAPH_URL);
    if (address == null) {
      return;
    }
    Optional<URI> url = Texts.webAddress(address);
    if (url.isEmpty()) {
      settings.fault(GRAPH_URL, Texts.WEB_ADDRESS);
    } else if (!isAllowed(url.get())) {
      settings.fault(GRAPH_URL, "must be on one of the hosts that the operator allows");
    }
  }

  private boolean isAllowed(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return allowed.contains(host + ":*")
        || allowed.contains(url.getPort() < 0 ? host : host + ":" + url.getPort());
  }
}
