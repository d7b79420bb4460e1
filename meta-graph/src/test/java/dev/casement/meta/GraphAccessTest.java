package dev.casement.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.channel.ChannelEnvironment;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GraphAccessTest {

  @Test
  void goesToTheUsualAddressInTheCurrentVersion() {
    assertThat(access(Map.of(), Optional.empty()).base())
        .isEqualTo(URI.create("https://graph.facebook.com/v26.0"));
  }

  @Test
  void prefersTheAccountsAddressToTheEnvironments() {
    Optional<URI> sandbox = Optional.of(URI.create("http://127.0.0.1:8080/sandbox/graph/"));
    assertThat(access(Map.of(), sandbox).base())
        .isEqualTo(URI.create("http://127.0.0.1:8080/sandbox/graph/v26.0"));
    assertThat(
            access(
                    Map.of("graph_url", "https://proxy.example//", "graph_version", "v25.0"),
                    sandbox)
                .base())
        .isEqualTo(URI.create("https://proxy.example/v25.0"));
  }

  @Test
  void provesTheSecretOnlyWhenAsked() {
    assertThat(access(Map.of(), Optional.empty()).proof()).isEmpty();
    assertThat(access(Map.of("appsecret_proof", "true"), Optional.empty()).proof())
        .contains(new Secret("secret"));
  }

  private static GraphAccess access(Map<String, String> settings, Optional<URI> provider) {
    ChannelAccount account =
        new ChannelAccount(
            new AccountId("a"),
            new CompanyId("c"),
            new ChannelId("whatsapp"),
            "Casa do Mar",
            "200",
            settings,
            Set.of(),
            ZoneOffset.UTC,
            Map.of(),
            true);
    Credentials credentials =
        new Credentials(
            Map.of(
                Credentials.ACCESS_TOKEN, new Secret("token"),
                Credentials.APP_SECRET, new Secret("secret")));
    return GraphAccess.of(
        new ConnectedAccount(account, credentials),
        new ChannelEnvironment(InstantSource.system(), provider, Duration.ofSeconds(1)),
        GraphAccess.FACEBOOK);
  }
}
