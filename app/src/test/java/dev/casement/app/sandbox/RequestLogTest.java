package dev.casement.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RequestLogTest {

  private final RequestLog log = new RequestLog();

  @Test
  void findsByAPartOfThePathNewestLast() {
    add("/v26.0/1/messages", "one");
    add("/v26.0/1/media", "two");
    add("/v26.0/2/messages", "three");

    assertThat(log.about("messages"))
        .extracting(request -> request.body().orElseThrow().asText())
        .containsExactly("one", "three");
    assertThat(log.about("")).hasSize(3);
  }

  @Test
  void dropsTheOldestWhenItGetsTooMany() {
    for (int i = 0; i < 10_050; i++) {
      add("/" + i, "");
    }

    assertThat(log.about("")).hasSize(10_000).last().extracting("path").isEqualTo("/10049");
  }

  @Test
  void dropsTheOldestWhenItGetsTooMuch() {
    for (int i = 0; i < 200; i++) {
      add("/" + i, "x".repeat(60_000));
    }

    assertThat(log.about("")).hasSizeBetween(100, 140).last().extracting("path").isEqualTo("/199");
  }

  private void add(String path, String body) {
    log.add(
        new RequestLog.Received(
            "POST", path, Optional.of(TextNode.valueOf(body)), Instant.EPOCH, Optional.of(200)));
  }
}
