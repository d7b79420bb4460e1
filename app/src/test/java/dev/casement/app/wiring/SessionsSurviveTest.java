package dev.casement.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A restart signs nobody out.
final class SessionsSurviveTest {
  @TempDir Path data;

  private static HttpResponse<String> call(
      HttpClient client, URI service, String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void knowsABrowserAfterTheRestartAndUntilItSignsOutEverywhere() throws Exception {
    try (RunningService service = RunningService.sandbox(data, Optional.empty());
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> signedIn =
          call(
              client,
              service.address(),
              "POST",
              "/v1/session",
              "{\"token\": \"sandbox\"}",
              "Content-Type",
              "application/json");
      String cookie =
          signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");

      service.stop();
      service.startAgain();

      HttpResponse<String> shown =
          call(client, service.address(), "GET", "/v1/session", "", "Cookie", cookie);
      assertThat(shown.statusCode()).isEqualTo(200);
      assertThat(shown.body()).isEqualTo(signedIn.body());
      String csrf = shown.body().replaceFirst("(?s).*\"csrf\":\"([^\"]+)\".*", "$1");
      assertThat(
              call(
                      client,
                      service.address(),
                      "DELETE",
                      "/v1/session?everywhere=true",
                      "",
                      "Cookie",
                      cookie,
                      "Casement-Csrf",
                      csrf)
                  .statusCode())
          .isEqualTo(204);
      assertThat(
              call(client, service.address(), "GET", "/v1/session", "", "Cookie", cookie)
                  .statusCode())
          .isEqualTo(401);
    }
  }
}
