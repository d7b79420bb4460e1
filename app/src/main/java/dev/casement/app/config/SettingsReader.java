package dev.casement.app.config;

import dev.casement.core.domain.channel.Secret;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Makes values of what was said. Where something is wrong it notes a fault and goes on with a
/// stand-in, so that one reading finds all there is.
final class SettingsReader {
  private static final Settings.MasterKey KEPT = new Settings.MasterKey.Kept();

  private final Map<Setting, Given> given;
  private final List<Fault> faults;

  SettingsReader(Map<Setting, Given> given, List<Fault> faults) {
    this.given = given;
    this.faults = faults;
  }

  Settings read() {
    Path data = value(Setting.DATA, Meaning::path).orElse(Path.of("data"));
    Settings.Listen listen =
        new Settings.Listen(
            value(Setting.BIND, Meaning::address).orElse(InetAddress.getLoopbackAddress()),
            value(Setting.PORT, text -> Meaning.whole(text, 0, 65_535)).orElse(0),
            value(Setting.PUBLIC_URL, Meaning::url));
    Mode mode = mode(data);
    checkExposure(mode, listen.bind());
    return new Settings(
        listen,
        data,
        value(Setting.DATABASE, Meaning::jdbcUrl).map(this::database),
        value(Setting.PLUGINS, Meaning::folder).orElse(data.resolve("plugins")),
        mode,
        startAt(mode),
        masterKey(),
        new Settings.Provider(
            value(Setting.GRAPH_HOSTS, Meaning::hosts).orElse(Set.of()),
            value(Setting.PROVIDER_TIMEOUT, Meaning::timeout).orElse(Duration.ZERO),
            value(Setting.RESEND_AFTER, Meaning::patience).orElse(Duration.ZERO)),
        media(),
        value(Setting.NODE, text -> Meaning.whole(text, 0, 63)).orElse(0),
        value(Setting.LOG_LEVEL, Meaning::logLevel).orElse(Settings.LogLevel.INFO));
  }

  /// What the stamp says, else what is asked for, else the sandbox.
  private Mode mode(Path data) {
    Optional<Mode> asked =
        value(Setting.SANDBOX, Meaning::yes)
            .map(sandbox -> sandbox ? Mode.SANDBOX : Mode.PRODUCTION);
    Optional<Mode> stamped = stamp(data);
    if (asked.isPresent() && stamped.isPresent() && asked.get() != stamped.get()) {
      fault(
          Setting.SANDBOX,
          "the data folder %s is for %s and can never be for %s; name another by --data"
              .formatted(data, stamped.get().word(), asked.get().word()));
    }
    return stamped.or(() -> asked).orElse(Mode.SANDBOX);
  }

  private Optional<Mode> stamp(Path data) {
    try {
      return new Stamp(data).read();
    } catch (UncheckedIOException unreadable) {
      fault(Setting.DATA, "its stamp cannot be read: " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  private void checkExposure(Mode mode, InetAddress bind) {
    boolean exposed = value(Setting.SANDBOX_EXPOSED, Meaning::yes).orElse(false);
    if (mode == Mode.SANDBOX && !bind.isLoopbackAddress() && !exposed) {
      fault(
          Setting.BIND,
          "the sandbox lets everybody in, so it is only for this machine; "
              + Setting.SANDBOX_EXPOSED.flag()
              + " allows another address");
    }
  }

  private Optional<Instant> startAt(Mode mode) {
    Optional<Instant> at = value(Setting.AT, Meaning::instant);
    if (at.isPresent() && mode == Mode.PRODUCTION) {
      fault(Setting.AT, "only the sandbox can start at another time");
    }
    return at;
  }

  private Settings.Database database(String url) {
    return new Settings.Database(
        url,
        value(Setting.DATABASE_USER, Function.identity()),
        value(Setting.DATABASE_PASSWORD, Secret::new));
  }

  private Settings.Media media() {
    return new Settings.Media(
        value(Setting.MEDIA_LIMIT, text -> Meaning.whole(text, 1, Integer.MAX_VALUE)).orElse(0),
        value(Setting.S3_BUCKET, Meaning::bucket).map(this::bucket));
  }

  private Settings.Bucket bucket(String name) {
    Optional<String> id = value(Setting.S3_ACCESS_KEY, Function.identity());
    Optional<Secret> secret = value(Setting.S3_SECRET_KEY, Secret::new);
    if (id.isPresent() != secret.isPresent()) {
      fault(
          Setting.S3_ACCESS_KEY,
          "an access key and its secret in " + Setting.S3_SECRET_KEY.variable() + " go together");
    }
    return new Settings.Bucket(
        name,
        value(Setting.S3_ENDPOINT, Meaning::url),
        value(Setting.S3_REGION, Function.identity()).orElse(""),
        id.flatMap(known -> secret.map(hidden -> new Settings.BucketKeys(known, hidden))));
  }

  private Settings.MasterKey masterKey() {
    if (given.containsKey(Setting.MASTER_KEY)) {
      return value(Setting.MASTER_KEY, Meaning::key).orElse(KEPT);
    }
    return value(Setting.MASTER_KEY_FILE, Meaning::keyFile).orElse(KEPT);
  }

  /// The value of a setting; empty where nobody said one, or what was said is wrong.
  private <T> Optional<T> value(Setting setting, Function<String, T> meaning) {
    Optional<String> said =
        Optional.ofNullable(given.get(setting)).map(Given::value).or(setting::byDefault);
    try {
      return said.map(meaning);
    } catch (WrongValue wrong) {
      fault(setting, wrong.problem());
      return Optional.empty();
    }
  }

  private void fault(Setting setting, String problem) {
    Given said = given.get(setting);
    faults.add(new Fault(said == null ? setting.flag() : said.where(), problem));
  }
}
