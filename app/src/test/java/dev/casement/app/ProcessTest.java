package dev.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.app.plugin.PluginJar;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process as an operator meets it: how it starts, stops, dies and refuses. A process costs
/// seconds, so those that only look share one, in a fresh sandbox with one more channel.
final class ProcessTest {
  private static final String CUSTOMER = "/sandbox/customers/whatsapp/5511912345678/messages";
  private static final int PORT = CasementProcess.freePort();

  @TempDir static Path shared;
  private static CasementProcess running;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws InterruptedException {
    PluginJar.letterbox(shared.resolve("data").resolve("plugins").resolve("letterbox.jar"));
    running = CasementProcess.serveOn(PORT, shared, "--at", "2024-03-01T09:00:00Z").ready();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void startsTheSandboxInAFreshFolder() throws InterruptedException {
    assertThat(running.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(running.get("/metrics").body()).contains("jvm_memory_used_bytes");
    assertThat(running.get("/v1/accounts").body()).contains("\"whatsapp\"");
    assertThat(running.output())
        .contains("sandbox, data in data", "http://127.0.0.1:" + PORT, "curl");
  }

  @Test
  void startsAtAnotherTime() throws InterruptedException {
    assertThat(running.get("/sandbox/clock").body()).contains("\"2024-03-01T");
  }

  @Test
  void servesAChannelThatIsNothingButAJar() throws InterruptedException {
    assertThat(running.get("/v1/channels").body()).contains("\"letterbox\"");
    assertThat(running.get("/v1/rules?channel=letterbox").body()).contains("letterbox.two-days");
    assertThat(
            running
                .post(
                    "/v1/decisions",
                    "{\"channel\": \"letterbox\", \"intent\": {\"kind\": \"free_form\"}}")
                .body())
        .contains("never_contacted");
  }

  @Test
  void refusesASecondProcessOnTheSameFolderInOneSentence() throws InterruptedException {
    try (CasementProcess second =
        CasementProcess.run(shared, "company", "create", "--name", "Casa da Serra")) {
      assertThat(second.exitCode()).isEqualTo(2);
      assertThat(second.output())
          .startsWith("casement: The data folder data is in use by another process")
          .hasLineCount(1);
      assertThat(running.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refusesAPortInUseInOneSentence() throws InterruptedException {
    try (CasementProcess second = CasementProcess.serveOn(PORT, folder)) {
      assertThat(second.exitCode()).isEqualTo(2);
      assertThat(second.output())
          .contains("casement: The address 127.0.0.1:" + PORT + " cannot be listened on")
          .doesNotContain("\tat ");
      assertThat(running.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void keepsWhatItTookWhenItIsKilledAndStopsWithZeroWhenItIsTold() throws InterruptedException {
    try (CasementProcess killed = CasementProcess.serve(folder).ready()) {
      assertThat(killed.post(CUSTOMER, "{\"text\": \"Is the room free?\"}").statusCode())
          .isEqualTo(202);
      killed.kill();
    }
    try (CasementProcess again = CasementProcess.serve(folder).ready()) {
      assertThat(again.get("/v1/conversations").body()).contains("Is the room free?");

      assertThat(again.stop()).isZero();
      assertThat(again.output()).doesNotContain("Exception");
    }
  }

  @Test
  void keepsProductionAndSandboxApart() throws InterruptedException {
    try (CasementProcess made =
        CasementProcess.run(folder, "company", "create", "--name", "Casa", "--no-sandbox")) {
      assertThat(made.exitCode()).isZero();
    }
    try (CasementProcess refused = CasementProcess.serve(folder, "--sandbox")) {
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.output())
          .contains("--sandbox: the data folder data is for production")
          .doesNotContain("\tat ");
    }
    try (CasementProcess served = CasementProcess.serve(folder).ready()) {
      assertThat(served.get("/sandbox/clock").statusCode()).isEqualTo(404);
    }
  }
}
