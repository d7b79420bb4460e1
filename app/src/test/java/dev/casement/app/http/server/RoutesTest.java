package dev.casement.app.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RoutesTest {
  private static final Endpoint ANYTHING = _ -> Response.empty(204);

  private static String found(Routes routes, String method, String path) {
    return switch (routes.find(method, Percent.segments(path))) {
      case Routes.Found.Hit(var target, Map<String, String> names) -> target.template() + names;
      case Routes.Found.OtherMethods(var allowed) -> allowed.toString();
      case Routes.Found.Nothing _ -> "nothing";
    };
  }

  @Test
  void prefersWordsToNamesAndNamesToRests() {
    Routes routes =
        new Routes()
            .get("/a/{rest...}", ANYTHING)
            .get("/a/{id}", ANYTHING)
            .get("/a/b", ANYTHING)
            .get("/a/{id}/c", ANYTHING);
    assertThat(found(routes, "GET", "/a/b")).isEqualTo("/a/b{}");
    assertThat(found(routes, "GET", "/a/x")).isEqualTo("/a/{id}{id=x}");
    assertThat(found(routes, "GET", "/a/x/c")).isEqualTo("/a/{id}/c{id=x}");
    assertThat(found(routes, "GET", "/a/x/d/e")).isEqualTo("/a/{rest...}{rest=x/d/e}");
    assertThat(found(routes, "GET", "/b")).isEqualTo("nothing");
  }

  @Test
  void looksForTheMethodInEveryTemplateThatFits() {
    Routes routes = new Routes().post("/a/sync", ANYTHING).get("/a/{id}", ANYTHING);
    assertThat(found(routes, "GET", "/a/sync")).isEqualTo("/a/{id}{id=sync}");
    assertThat(found(routes, "POST", "/a/sync")).isEqualTo("/a/sync{}");
    assertThat(found(routes, "DELETE", "/a/sync")).isEqualTo("[GET, HEAD, OPTIONS, POST]");
  }

  @Test
  void takesAnEmptySegmentForNoName() {
    Routes routes = new Routes().get("/a/{id}", ANYTHING);
    assertThat(found(routes, "GET", "/a/")).isEqualTo("nothing");
    assertThat(found(routes, "GET", "/a/%2F")).isEqualTo("/a/{id}{id=/}");
  }

  @Test
  void refusesTheSameAddressTwice() {
    Routes routes = new Routes().get("/a", ANYTHING);
    assertThatThrownBy(() -> routes.get("/a", ANYTHING))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(routes.all()).isEqualTo(List.of("GET /a"));
  }
}
