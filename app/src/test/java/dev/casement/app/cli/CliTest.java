package dev.casement.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.app.config.Mode;
import dev.casement.app.config.Setting;
import dev.casement.app.config.Settings;
import dev.casement.app.plugin.PluginJar;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.Company;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CliTest {
  @TempDir Path data;
  private CommandLineContext casement = new CommandLineContext(Path.of("data"));

  @BeforeEach
  void usesAFolderOfItsOwn() {
    casement = new CommandLineContext(data);
  }

  @Test
  void servesWhereNoCommandIsGiven() {
    assertThat(casement.run()).isZero();
    assertThat(casement.served()).map(Settings::mode).contains(Mode.SANDBOX);
  }

  @Test
  void takesTheFlagsOfServeWithoutItsName() {
    casement.run("--port", "0", "--no-sandbox", "--node=7");

    assertThat(casement.served()).map(Settings::mode).contains(Mode.PRODUCTION);
    assertThat(casement.served()).map(Settings::node).contains(7);
  }

  @Test
  void turnsTheSandboxOnByItsFlag() {
    casement.variable("CASEMENT_SANDBOX", "false");

    casement.run("serve", "--sandbox", "--at", "2024-03-01T09:00:00Z");

    assertThat(casement.served()).map(Settings::mode).contains(Mode.SANDBOX);
  }

  @Test
  void reportsWrongFlagsAndWrongVariablesInOneMessage() {
    casement.variable("CASEMENT_NODE", "many");

    assertThat(casement.run("serve", "--prot", "1", "--bind")).isEqualTo(ExitCode.WRONG_USE);

    assertThat(casement.err())
        .contains("things are wrong:")
        .contains("--prot: there is no such option; did you mean --port?")
        .contains("--bind: needs a value")
        .contains("CASEMENT_NODE: must be a whole number from 0 to 63, was 'many'");
    assertThat(casement.served()).isEmpty();
  }

  @Test
  void listsEveryOptionWithItsVariableAndDefault() {
    assertThat(casement.run("--help")).isZero();

    Arrays.stream(Setting.values())
        .filter(Setting::mayBeFlag)
        .forEach(setting ->
            assertThat(casement.out())
                .contains(setting.key())
                .containsIgnoringWhitespaces(setting.variable()));
    assertThat(casement.out()).contains("default 8080").contains("check-config");
  }

  @Test
  void explainsOneCommand() {
    assertThat(casement.run("decide", "--help")).isZero();
    assertThat(casement.out()).contains("--last-inbound").contains("--capability");
  }

  @Test
  void saysItsVersion() {
    assertThat(casement.run("--version")).isZero();
    assertThat(casement.out()).isEqualTo("casement 1.2.3\n");
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    assertThat(casement.run("sevre")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains("there is no command sevre; did you mean serve?");
  }

  @Test
  void knowsNoExportYet() {
    assertThat(casement.run("export")).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void printsTheSettingsInForceAndWhereTheyStand() {
    casement.variable("CASEMENT_PORT", "9001");

    assertThat(casement.run("check-config", "--log-level", "debug")).isZero();

    assertThat(casement.out())
        .containsPattern("port +=  ?9001 +# CASEMENT_PORT")
        .containsPattern("log-level +=  ?debug +# --log-level")
        .containsPattern("sandbox +=  ?true +# default");
  }

  @Test
  void checksTheConfigurationWithoutStarting() {
    assertThat(casement.run("check-config", "--port", "x")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains("--port: must be a whole number");
    assertThat(casement.served()).isEmpty();
  }

  @Test
  void listsBuiltInAndPluggedInChannels() {
    PluginJar.letterbox(data.resolve("plugins").resolve("letterbox.jar"));

    assertThat(casement.run("channels")).isZero();

    assertThat(casement.out()).contains("whatsapp", "messenger", "instagram", "letterbox");
  }

  @Test
  void makesACompanyThenAPersonThenATokenOfTheirs() {
    assertThat(casement.run("company", "create", "--name", "Casa do Mar")).isZero();
    Company company = casement.stores().companies().companies().getFirst();
    assertThat(casement.lastLine()).isEqualTo(company.id().value());

    assertThat(
            casement.run(
                "agent", "create", "--name", "Inês", "--permissions", "send_paid_templates"))
        .isZero();
    String agentId = casement.lastLine();
    Agent agent = casement.stores().companies().agents(company.id()).getFirst();
    assertThat(agent.id().value()).isEqualTo(agentId);
    assertThat(agent.permissions()).isEqualTo(Set.of(Agent.Permission.SEND_PAID_TEMPLATES));

    assertThat(casement.run("token", "create", "--agent", agentId)).isZero();
    String secret = casement.lastLine();
    assertThat(casement.stores().companies().tokens(company.id()))
        .singleElement()
        .satisfies(token -> {
          assertThat(token.agent()).contains(agent.id());
          assertThat(token.hash()).doesNotContain(secret);
        });
  }

  @Test
  void asksForTheCompanyWhereThereAreSeveral() {
    casement.run("company", "create", "--name", "Casa do Mar");
    casement.run("company", "create", "--name", "Casa da Serra");

    assertThat(casement.run("token", "create")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains("--company").contains("Casa do Mar", "Casa da Serra");
  }

  @Test
  void saysWhatIsMissingBeforeAnythingCanBeMade() {
    assertThat(casement.run("token", "create")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains("There is no company yet");
  }

  @Test
  void refusesAnAgentOfNobody() {
    casement.run("company", "create", "--name", "Casa do Mar");

    assertThat(casement.run("token", "create", "--agent", "nobody")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains("There is no agent nobody");
  }

  @Test
  void namesEveryFaultOfACompany() {
    assertThat(casement.run("company", "create", "--time-zone", "Mars/Base"))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains("--name: is needed").contains("--time-zone: must be");
  }

  @Test
  void movesACompanyThroughAFileUnderAKeyOfItsOwn() throws Exception {
    Path key = Files.writeString(data.resolve("key"), "sesame\n");
    casement.run("company", "create", "--name", "Casa");

    assertThat(casement.run("export", "--file", "casa.jsonl", "--secrets-key-file", key.toString()))
        .isZero();
    assertThat(casement.lastLine()).endsWith(" goes to casa.jsonl with Optional[sesame].");
    assertThat(casement.run("import", "--file", "casa.jsonl")).isZero();
    assertThat(casement.lastLine())
        .isEqualTo("Something comes from casa.jsonl with Optional.empty.");
    assertThat(casement.run("export")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(casement.err()).contains("--file: is needed");
    assertThat(casement.run("import", "--file", "x", "--secrets-key-file", "/nowhere"))
        .isEqualTo(ExitCode.WRONG_USE);
  }
}
