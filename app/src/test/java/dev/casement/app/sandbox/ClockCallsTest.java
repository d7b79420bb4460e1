package dev.casement.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.app.http.server.HttpServer;
import dev.casement.app.http.server.RequestLog;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.server.ServerSettings;
import dev.casement.core.memory.MemoryState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClockCallsTest {

  private final MovableClock clock =
      new MovableClock(new RealTime("2026-11-20T10:00:00Z"), new MemoryState());
  private final List<Instant> settled = new ArrayList<>();

  @Test
  void letsWhatIsUnderWayHappenBeforeTheMoveAndWhatFallsDueAfterIt() throws Exception {
    Routes routes = new Routes();
    new ClockCalls(clock, () -> settled.add(clock.instant())).addTo(routes);
    try (HttpServer server =
            new HttpServer(ServerSettings.local(), routes, RequestLog.NONE).start();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest move =
          HttpRequest.newBuilder(URI.create(server.address() + "/sandbox/clock"))
              .POST(HttpRequest.BodyPublishers.ofString("{\"advance\": \"PT24H\"}"))
              .build();
      assertThat(client.send(move, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }
    assertThat(settled)
        .containsExactly(
            Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-11-21T10:00:00Z"));
  }
}
