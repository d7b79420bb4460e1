package dev.casement.meta.media;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.meta.GraphAccess;
import dev.casement.meta.GraphClient;
import dev.casement.meta.media.LinkedFiles.Found;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Links are followed to Meta and to the public internet, and the token to Meta alone.
final class LinkedFilesTest {

  private static final WireMockServer HOME = server();
  private static final WireMockServer STRANGER = server();

  private final GraphClient client =
      new GraphClient(
          new ChannelEnvironment(InstantSource.system(), Optional.empty(), Duration.ofSeconds(5)));
  private final LinkedFiles links = new LinkedFiles(client, InstantSource.system());

  private static WireMockServer server() {
    return new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  }

  @BeforeAll
  static void start() {
    HOME.start();
    STRANGER.start();
  }

  @AfterAll
  static void stop() {
    HOME.stop();
    STRANGER.stop();
  }

  @BeforeEach
  void forget() {
    HOME.resetAll();
    STRANGER.resetAll();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void opensWhatLiesAtHomeWithTheTokenWhereItIsAskedFor() throws IOException {
    answer(aResponse().withBody("a picture"));
    assertThat(text(open(HOME.url("/a"), true))).isEqualTo("a picture");
    assertThat(text(open(HOME.url("/b"), false))).isEqualTo("a picture");

    HOME.verify(
        getRequestedFor(urlEqualTo("/a")).withHeader("Authorization", equalTo("Bearer token")));
    HOME.verify(getRequestedFor(urlEqualTo("/b")).withoutHeader("Authorization"));
  }

  @Test
  void followsARedirectAtHomeButNotToAStrangerInItsOwnNetwork() throws IOException {
    HOME.stubFor(get("/here").willReturn(aResponse().withBody("here")));
    HOME.stubFor(get("/near").willReturn(redirect("/here")));
    HOME.stubFor(get("/away").willReturn(redirect(STRANGER.url("/secret"))));
    HOME.stubFor(get("/round").willReturn(redirect("/round")));

    assertThat(text(open(HOME.url("/near"), true))).isEqualTo("here");
    assertThat(open(HOME.url("/away"), true)).isEqualTo(new Found.Forbidden("not https"));
    assertThat(open(HOME.url("/round"), true)).isEqualTo(new Found.Forbidden("too many redirects"));
    assertThat(STRANGER.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/a",
        "https://[::1]/a",
        "https://169.254.169.254/latest/meta-data",
        "https://2130706433/a",
        "https://[::ffff:10.0.0.1]/a",
        "http://pictures.example/a",
        "ftp://pictures.example/a",
        "file:///etc/passwd",
        "no address"
      })
  void goesNowhereElse(String link) {
    assertThat(open(link, true)).isInstanceOf(Found.Forbidden.class);
  }

  @Test
  void goesNowhereWhereANameLeadsHome() {
    assertThat(open("https://localhost:" + STRANGER.port() + "/a", true))
        .isInstanceOf(Found.Trouble.class);
    assertThat(STRANGER.getAllServeEvents()).isEmpty();
  }

  @Test
  void tellsWhatIsGoneFromWhatIsTrouble() {
    for (int status : new int[] {401, 403, 404, 410}) {
      answer(aResponse().withStatus(status));
      assertThat(open(HOME.url("/a"), false)).isInstanceOf(Found.Nothing.class);
    }
    answer(aResponse().withStatus(429).withHeader("Retry-After", "7"));
    assertThat(open(HOME.url("/a"), false))
        .isInstanceOfSatisfying(
            Found.Trouble.class,
            trouble -> assertThat(trouble.after()).contains(Duration.ofSeconds(7)));
    answer(aResponse().withStatus(500));
    assertThat(open(HOME.url("/a"), false)).isInstanceOf(Found.Trouble.class);
    answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(open(HOME.url("/a"), false)).isInstanceOf(Found.Trouble.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1",
        "https://graph.facebook.com/v26.0/1"
      })
  void knowsMetasOwnHosts(String link) {
    assertThat(LinkedFiles.isMetas(HttpUrl.get(link))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://lookaside.fbsbx.com/a",
        "https://evil-lookaside.fbsbx.com/a",
        "https://apps.fbsbx.com/a",
        "https://lookaside.fbsbx.com.evil.example/a",
        "https://evilfacebook.com/a",
        "https://facebook.com.evil.example/a",
        "https://lookaside.fbsbx.com@evil.example/a",
        "https://cdn.example/a"
      })
  void takesNobodyElseForMeta(String link) {
    assertThat(LinkedFiles.isMetas(HttpUrl.get(link))).isFalse();
  }

  private Found open(String link, boolean withToken) {
    return links.open(
        new GraphAccess(
            URI.create(HOME.baseUrl() + "/v26.0"),
            Optional.of(new Secret("token")),
            Optional.empty()),
        link,
        withToken);
  }

  private static String text(Found found) throws IOException {
    if (!(found instanceof Found.Opened(var body))) {
      throw new AssertionError("not opened: " + found);
    }
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void answer(ResponseDefinitionBuilder answer) {
    HOME.resetMappings();
    HOME.stubFor(get(anyUrl()).willReturn(answer));
  }

  private static ResponseDefinitionBuilder redirect(String to) {
    return aResponse().withStatus(302).withHeader("Location", to);
  }
}
