package dev.casement.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecideCommandTest {
  @TempDir Path data;
  private CommandLineContext casement = new CommandLineContext(Path.of("data"));

  @BeforeEach
  void usesAFolderOfItsOwn() {
    casement = new CommandLineContext(data);
  }

  @Test
  void closesTheWindowAtExactlyADayAndSaysWhatHelps() {
    int code =
        casement.run(
            "decide",
            "--channel",
            "whatsapp",
            "--last-inbound",
            "2026-11-20T10:00:00Z",
            "--at",
            "2026-11-21T10:00:00Z");

    assertThat(code).isZero();
    assertThat(casement.out())
        .startsWith("Blocked: window_closed\n")
        .contains("whatsapp.customer-service-window")
        .contains("closed: 2026-11-20T10:00:00Z – 2026-11-21T10:00:00Z")
        .contains("send an approved template")
        .contains("https://");
  }

  @Test
  void isOpenAMillisecondBefore() {
    casement.run(
        "decide",
        "--channel=whatsapp",
        "--last-inbound=2026-11-20T10:00:00Z",
        "--at=2026-11-21T09:59:59.999Z");

    assertThat(casement.out()).startsWith("Allowed: window_open, until 2026-11-21T10:00:00Z\n");
  }

  @Test
  void asksAboutNowWhereNoMomentIsNamed() {
    casement.run("decide", "--channel", "whatsapp", "--json");

    assertThat(json().path("at").asText()).isEqualTo(CommandLineContext.NOW.toString());
    assertThat(json().path("reason").asText()).isEqualTo("never_contacted");
  }

  @Test
  void answersAPersonInTheirLanguage() {
    casement.run("decide", "--channel", "whatsapp", "--lang", "pt-BR");

    assertThat(casement.out())
        .startsWith("Bloqueado")
        .contains("enviar um modelo aprovado")
        .contains("(sempre)");
  }

  @Test
  void takesWhatTheAccountWasGranted() {
    casement.run(
        "decide",
        "--channel",
        "messenger",
        "--tag",
        "HUMAN_AGENT",
        "--capability",
        "human_agent",
        "--last-inbound",
        "2026-11-19T10:00:00Z",
        "--json");

    assertThat(json().path("reason").asText()).isEqualTo("human_agent");
    assertThat(json().path("intent").path("kind").asText()).isEqualTo("tagged");
  }

  @Test
  void takesConsentForAllOrForSome() {
    casement.run(
        "decide", "--channel", "whatsapp", "--category", "marketing", "--opted-in", "--json");
    assertThat(json().path("reason").asText()).isEqualTo("template_allowed");

    casement.run(
        "decide",
        "--channel",
        "whatsapp",
        "--category",
        "marketing",
        "--opted-in",
        "utility",
        "--json");
    assertThat(json().path("reason").asText()).isEqualTo("opt_in_missing");
  }

  @ParameterizedTest
  @CsvSource({
    "--at, 2026-13-01T00:00:00Z",
    "--last-inbound, yesterday",
    "--author, robot",
    "--opted-in, fish",
    "--sent-since-closed, few",
    "--intent, shout",
    "--phone, abc",
    "--channel, whatsapp"
  })
  void namesTheFlagThatIsWrong(String flag, String value) {
    assertThat(casement.run("decide", "--channel", "whatsapp", flag, value))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains(flag + ": ");
    assertThat(casement.out()).isEmpty();
  }

  @Test
  void namesTheChannelsThereAre() {
    assertThat(casement.run("decide", "--channel", "telegraph")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains("--channel: must be one of instagram, messenger, whatsapp");
  }

  @Test
  void takesCapabilitiesOneByOne() {
    casement.run(
        "decide",
        "--channel",
        "messenger",
        "--tag",
        "HUMAN_AGENT",
        "--capability",
        "news_page",
        "--capability",
        "human_agent",
        "--last-inbound",
        "2026-11-19T10:00:00Z",
        "--json");

    assertThat(json().path("reason").asText()).isEqualTo("human_agent");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    assertThat(casement.run("decide", "--chanel", "x", "--author", "robot"))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err())
        .contains("--chanel: there is no such option; did you mean --channel?")
        .contains("--channel: is missing")
        .contains("--author: must be one of human, automation");
  }

  @Test
  void namesAWrongChannelBesideWhateverElseIsWrong() {
    assertThat(casement.run("decide", "--channel", "whatsap", "--category", "spam")).isEqualTo(2);

    assertThat(casement.err()).contains("--channel").contains("whatsapp").contains("--category");
  }

  @Test
  void refusesAMessageOfTheFuture() {
    assertThat(
            casement.run(
                "decide", "--channel", "whatsapp", "--last-inbound", "2026-11-22T10:00:00Z"))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains("--last-inbound: must not be later than");
  }

  @Test
  void refusesATagOnAPlainAnswer() {
    assertThat(
            casement.run("decide", "--channel", "messenger", "--intent", "free_form", "--tag", "X"))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains("--tag: does not go with this intent");
  }

  private JsonNode json() {
    return Json.parse(casement.lastLine());
  }
}
