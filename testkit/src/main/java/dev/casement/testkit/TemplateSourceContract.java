package dev.casement.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.template.Component;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;
import dev.casement.core.port.channel.TemplateSource.Pulled;
import dev.casement.core.port.channel.TemplateSource.RemoteTemplate;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Templates are read from Graph page by page, all of them or none.
public interface TemplateSourceContract {

  ChannelPlugin plugin();

  /// An account that has templates.
  ConnectedAccount account();

  /// Below which path on the provider's side they are listed.
  String path();

  /// The codes by which the provider asks for fewer calls.
  List<Integer> throttles();

  /// What a pull brings from a provider whose answers the test decides.
  private Pulled pulled(Consumer<WireMockServer> provider) {
    WireMockServer graph =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    graph.start();
    try (Channel channel =
        plugin()
            .open(
                new ChannelEnvironment(
                    InstantSource.fixed(ChannelBench.NOW),
                    Optional.of(URI.create(graph.baseUrl())),
                    Duration.ofSeconds(5)))) {
      provider.accept(graph);
      return channel.templates().orElseThrow().pull(account());
    } finally {
      graph.stop();
    }
  }

  private void page(
      WireMockServer graph, StringValuePattern after, ResponseDefinitionBuilder answer) {
    graph.stubFor(
        get(urlPathEqualTo("/v26.0" + path())).withQueryParam("after", after).willReturn(answer));
  }

  private static ResponseDefinitionBuilder rows(String rows, String next) {
    String paging =
        next.isEmpty()
            ? "{\"cursors\":{\"after\":\"end\"}}"
            : "{\"cursors\":{\"after\":\"%s\"},\"next\":\"https://elsewhere.example/\"}"
                .formatted(next);
    return okJson("{\"data\":[" + rows + "],\"paging\":" + paging + "}");
  }

  private static String row(String id, String name) {
    return """
    {"id":%s,"name":"%s","language":"en_US","status":"APPROVED","category":"UTILITY",
     "correct_category":"MARKETING","components":[{"type":"BODY","text":"Hello {{1}}, it is here.",
       "example":{"body_text":[["Ada"]]}},{"type":"HOLOGRAM","beam":true}]}\
    """
        .formatted(id, name);
  }

  private static List<RemoteTemplate> all(Pulled pulled) {
    assertThat(pulled).isInstanceOf(Pulled.All.class);
    return ((Pulled.All) pulled).templates();
  }

  private static Failure failure(Pulled pulled) {
    assertThat(pulled).isInstanceOf(Pulled.Broken.class);
    return ((Pulled.Broken) pulled).failure();
  }

  @Test
  default void readsEveryPageByItsCursorAndNotByItsLink() {
    List<RemoteTemplate> all =
        all(
            pulled(graph -> {
              page(graph, absent(), rows(row("1", "one"), "c1"));
              page(graph, equalTo("c1"), rows(row("\"2\"", "two"), "c2"));
              page(graph, equalTo("c2"), rows(row("3", "three"), ""));
            }));

    assertThat(all).extracting(RemoteTemplate::name).containsExactly("one", "two", "three");
    assertThat(all).extracting(RemoteTemplate::externalId).containsExactly("1", "2", "3");
  }

  @Test
  default void keepsSamplesAnnouncedCategoriesAndUnknownParts() {
    RemoteTemplate one =
        all(pulled(graph -> page(graph, absent(), rows(row("1", "one"), "")))).getFirst();

    assertThat(one.comingCategory()).contains("MARKETING");
    assertThat(one.components())
        .satisfiesExactly(
            body -> assertThat(((Component.Body) body).samples()).containsEntry("1", "Ada"),
            other ->
                assertThat(other)
                    .isEqualTo(
                        new Component.Other("HOLOGRAM", "{\"type\":\"HOLOGRAM\",\"beam\":true}")));
  }

  @Test
  default void anEmptyListIsAnAnswer() {
    assertThat(all(pulled(graph -> page(graph, absent(), rows("", ""))))).isEmpty();
  }

  @Test
  default void givesNothingWhereAPageInTheMiddleFails() {
    List<ResponseDefinitionBuilder> failures =
        List.of(
            aResponse().withStatus(500).withBody("{}"),
            okJson("not json"),
            okJson("{\"success\":true}"),
            okJson("{\"error\":{\"code\":100,\"message\":\"no\"}}").withStatus(400),
            okJson("{\"error\":{\"code\":190,\"message\":\"no\"}}").withStatus(401),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(failures)
        .allSatisfy(answer ->
            assertThat(
                    failure(
                        pulled(graph -> {
                          page(graph, absent(), rows(row("1", "one"), "c1"));
                          page(graph, equalTo("c1"), answer);
                        })))
                .isNotNull());
  }

  @Test
  default void saysThatTheProviderWantsFewerCallsAndWhenToComeBack() {
    assertThat(throttles())
        .allSatisfy(code -> {
          String body = "{\"error\":{\"code\":%d,\"message\":\"slow down\"}}".formatted(code);
          Failure failure =
              failure(
                  pulled(graph ->
                      page(
                          graph,
                          absent(),
                          okJson(body).withStatus(400).withHeader("Retry-After", "120"))));

          assertThat(failure.kind()).isEqualTo(FailureKind.THROTTLED);
          assertThat(failure.retryAt()).contains(ChannelBench.NOW.plusSeconds(120));
        });
  }
}
