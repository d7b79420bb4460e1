package dev.casement.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.app.config.Loaded.Effective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsSourcesTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path folder;
  private Path data = Path.of("data");
  private final Map<Setting, String> flags = new TreeMap<>();
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void usesAFolderOfItsOwn() {
    data = folder.resolve("data");
    flags.put(Setting.DATA, data.toString());
  }

  @Test
  void startsInTheSandboxOnThisMachineWhenNobodySaysAnything() {
    Settings settings = good().settings();

    assertThat(settings.mode()).isEqualTo(Mode.SANDBOX);
    assertThat(settings.listen().bind().isLoopbackAddress()).isTrue();
    assertThat(settings.listen().port()).isEqualTo(8080);
    assertThat(settings.plugins()).isEqualTo(data.resolve("plugins"));
    assertThat(settings.masterKey()).isInstanceOf(Settings.MasterKey.Kept.class);
    assertThat(settings.startAt()).isEmpty();
  }

  @Test
  void prefersFlagToVariableToFileToDefault() throws IOException {
    flags.put(Setting.CONFIG, file("port = 7003", "node = 3", "provider-timeout = PT3S"));
    environment.put("CASEMENT_PORT", "7002");
    environment.put("CASEMENT_NODE", "2");
    flags.put(Setting.PORT, "7001");

    Settings settings = good().settings();

    assertThat(settings.listen().port()).isEqualTo(7001);
    assertThat(settings.node()).isEqualTo(2);
    assertThat(settings.provider().timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.logLevel()).isEqualTo(Settings.LogLevel.INFO);
  }

  @Test
  void tellsWhereEachSettingStands() throws IOException {
    String file = file("# a remark", "", "port = 7003");
    flags.put(Setting.CONFIG, file);
    environment.put("CASEMENT_NODE", "2");

    assertThat(good().effective())
        .contains(
            new Effective(Setting.PORT, "7003", file + ":3"),
            new Effective(Setting.NODE, "2", "CASEMENT_NODE"),
            new Effective(Setting.CONFIG, file, "--config"),
            new Effective(Setting.SANDBOX, "true", "default"));
  }

  @Test
  void showsStarsForKeysAndPasswords() {
    environment.put("CASEMENT_MASTER_KEY", KEY);
    flags.put(Setting.DATABASE, "jdbc:h2:mem:x;USER=me;PASSWORD=apple;CIPHER=AES");

    assertThat(good().effective())
        .contains(
            new Effective(Setting.MASTER_KEY, "*****", "CASEMENT_MASTER_KEY"),
            new Effective(
                Setting.DATABASE, "jdbc:h2:mem:x;USER=me;PASSWORD=*****;CIPHER=AES", "--database"))
        .noneMatch(one -> one.shown().contains(KEY) || one.shown().contains("apple"));
    assertThat(good().settings().toString()).doesNotContain(KEY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT             | 65536            | must be a whole number from 0 to 65535, was '65536'
          PORT             | eighty           | must be a whole number from 0 to 65535, was 'eighty'
          BIND             | example.org      | must be an address of this machine such as 127.0.0.1
          SANDBOX          | maybe            | must be true or false, was 'maybe'
          AT               | yesterday        | must be an instant in UTC such as 2024-03-01T09:00:00Z
          NODE             | 64               | must be a whole number from 0 to 63, was '64'
          PLUGINS          | no/such/folder   | must be a folder, was 'no/such/folder'
          DATABASE         | h2:mem           | must be a JDBC URL
          GRAPH_HOSTS      | http://x.example | must be hosts such as
          PROVIDER_TIMEOUT | 20               | must be a duration of at most five minutes such as PT20S
          PROVIDER_TIMEOUT | PT0S             | must be a duration of at most five minutes such as PT20S
          PUBLIC_URL       | casement.example | must be a URL such as https://casement.example
          LOG_LEVEL        | loud             | must be error, warn, info or debug, was 'loud'
          MASTER_KEY_FILE  | no/such/file     | must be a readable file with the key
          CONFIG           | no/such/file     | there is no readable file no/such/file
          """)
  void namesTheFlagAndWhatWouldBeRight(Setting setting, String value, String problem) {
    flags.put(setting, value);

    assertThat(bad())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.where()).isEqualTo(setting.flag());
          assertThat(fault.problem()).startsWith(problem);
        });
  }

  @Test
  void reportsAllFaultsTogetherEachWithItsPlace() throws IOException {
    String file = file("prot = 1", "bind: x", "node = 99", "node = 1");
    flags.put(Setting.CONFIG, file);
    flags.put(Setting.PORT, "x");
    environment.put("CASEMENT_LOG_LEVL", "info");
    environment.put("CASEMENT_PROVIDER_TIMEOUT", "soon");

    assertThat(bad())
        .extracting(Fault::where)
        .containsExactlyInAnyOrder(
            "CASEMENT_LOG_LEVL",
            file + ":1",
            file + ":2",
            file + ":4",
            "--port",
            file + ":3",
            "CASEMENT_PROVIDER_TIMEOUT");
  }

  @Test
  void suggestsTheNameThatWasMeant() throws IOException {
    flags.put(Setting.CONFIG, file("prot = 1"));
    environment.put("CASEMENT_DATABSE", "x");

    assertThat(bad())
        .extracting(Fault::problem)
        .containsExactlyInAnyOrder(
            "there is no such setting; did you mean CASEMENT_DATABASE?",
            "there is no setting prot; did you mean port?");
  }

  @Test
  void leavesVariablesOfOthersAlone() {
    environment.put("CASEMENT_SERVICE_HOST", "10.0.0.7");
    environment.put("CASEMENT_JAVA", "/opt/java");

    assertThat(good().hints())
        .containsExactly("CASEMENT_SERVICE_HOST is not a setting and says nothing here");
  }

  @Test
  void takesNoKeyFromAFileOfSettings() throws IOException {
    flags.put(Setting.CONFIG, file("master-key = " + KEY));

    assertThat(bad())
        .singleElement()
        .satisfies(fault ->
            assertThat(fault.problem()).contains("CASEMENT_MASTER_KEY").doesNotContain(KEY));
  }

  @Test
  void doesNotRepeatAKeyThatIsWrong() {
    environment.put("CASEMENT_MASTER_KEY", "c2hvcnQ=");

    assertThat(bad().toString()).contains("must be 32 bytes in Base64").doesNotContain("c2hvcnQ=");
  }

  @Test
  void readsTheKeyFromItsFile() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), KEY + "\n");
    flags.put(Setting.MASTER_KEY_FILE, key.toString());

    assertThat(good().settings().masterKey()).isInstanceOf(Settings.MasterKey.Known.class);
  }

  @Test
  void followsTheStampOfTheDataFolder() throws IOException {
    Files.createDirectories(data);
    new Stamp(data).write(Mode.PRODUCTION);

    assertThat(good().settings().mode()).isEqualTo(Mode.PRODUCTION);
  }

  @Test
  void neverTurnsASandboxIntoProductionOrBack() throws IOException {
    Files.createDirectories(data);
    new Stamp(data).write(Mode.SANDBOX);
    flags.put(Setting.SANDBOX, "false");

    assertThat(bad())
        .containsExactly(
            new Fault(
                "--sandbox",
                "the data folder "
                    + data
                    + " is for sandbox and can never be for production; name another by --data"));
  }

  @Test
  void refusesAStampThatSaysNeither() throws IOException {
    Files.createDirectories(data);
    Files.writeString(data.resolve("mode"), "playground");

    assertThat(bad()).singleElement().extracting(Fault::where).isEqualTo("--data");
  }

  @Test
  void showsTheSandboxToOthersOnlyWhenToldTwice() {
    flags.put(Setting.BIND, "0.0.0.0");
    assertThat(bad()).singleElement().extracting(Fault::where).isEqualTo("--bind");

    flags.put(Setting.SANDBOX_EXPOSED, "true");
    assertThat(good().settings().listen().bind().isAnyLocalAddress()).isTrue();
  }

  @Test
  void showsProductionToOthersWhenTold() {
    flags.put(Setting.SANDBOX, "false");
    flags.put(Setting.BIND, "::");

    assertThat(good().settings().listen().bind().isAnyLocalAddress()).isTrue();
  }

  @Test
  void startsAtAnotherTimeInTheSandboxOnly() {
    flags.put(Setting.AT, "2024-03-01T09:00:00Z");
    assertThat(good().settings().startAt()).contains(Instant.parse("2024-03-01T09:00:00Z"));

    flags.put(Setting.SANDBOX, "false");
    assertThat(bad())
        .containsExactly(new Fault("--at", "only the sandbox can start at another time"));
  }

  @Test
  void takesHostsWithAndWithoutPorts() {
    flags.put(Setting.GRAPH_HOSTS, "Graph.example, localhost:9090,[::1]:*");

    assertThat(good().settings().provider().hosts())
        .containsExactlyInAnyOrder("graph.example", "localhost:9090", "[::1]:*");
  }

  @Test
  void passesOnWhatIsWrongWithTheCommandLine() {
    Fault wrong = new Fault("--prot", "there is no such option");

    assertThat(new SettingsSources(environment).load(flags, List.of(wrong)))
        .isEqualTo(new Loaded.Bad(List.of(wrong)));
  }

  private Loaded.Good good() {
    Loaded loaded = new SettingsSources(environment).load(flags, List.of());
    assertThat(loaded).isInstanceOf(Loaded.Good.class);
    return (Loaded.Good) loaded;
  }

  private List<Fault> bad() {
    Loaded loaded = new SettingsSources(environment).load(flags, List.of());
    assertThat(loaded).isInstanceOf(Loaded.Bad.class);
    return ((Loaded.Bad) loaded).faults();
  }

  private String file(String... lines) throws IOException {
    return Files.write(folder.resolve("casement.properties"), List.of(lines)).toString();
  }
}
