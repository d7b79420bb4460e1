package dev.casement.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RulesCommandTest {
  @TempDir Path data;
  private CommandLineContext casement = new CommandLineContext(Path.of("data"));

  @BeforeEach
  void usesAFolderOfItsOwn() {
    casement = new CommandLineContext(data);
  }

  @Test
  void printsTheRulesInForceWithDatesAndSources() {
    assertThat(casement.run("rules", "--channel", "WhatsApp", "--at", "2026-11-21")).isZero();

    assertThat(casement.out())
        .startsWith("Rules of WhatsApp at 2026-11-21T00:00:00Z:\n")
        .contains("whatsapp.customer-service-window")
        .contains("https://");
  }

  @Test
  void knowsOtherRulesAtOtherTimes() {
    assertThat(ids("2019-06-01")).isNotEqualTo(ids("2026-06-01"));
  }

  @Test
  void needsAChannelThatThereIs() {
    assertThat(casement.run("rules", "--channel", "watsapp")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err())
        .contains("--channel: must be one of")
        .contains("did you mean whatsapp?");
  }

  @Test
  void namesAMissingChannelAndABadDateTogether() {
    assertThat(casement.run("rules", "--at", "2026-02-30")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains("--channel: is needed").contains("--at: must be");
  }

  private List<String> ids(String at) {
    assertThat(casement.run("rules", "--channel", "messenger", "--at", at, "--json")).isZero();
    JsonNode data = Json.parse(casement.lastLine()).path("data");
    return StreamSupport.stream(data.spliterator(), false)
        .map(rule -> rule.path("id").asText())
        .toList();
  }
}
