package dev.casement.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The config file: UTF-8, one `key = value` a line, without quotes or escapes; empty lines and
/// lines that begin with `#` say nothing.
final class ConfigFile {
  private final Path path;
  private final List<Fault> faults;
  private final Map<Setting, Given> found = new EnumMap<>(Setting.class);

  private ConfigFile(Path path, List<Fault> faults) {
    this.path = path;
    this.faults = faults;
  }

  /// What the file says.
  ///
  /// @param path as it was given
  /// @param where who named this file
  /// @param faults takes what is wrong with it
  static Map<Setting, Given> read(String path, String where, List<Fault> faults) {
    ConfigFile file = new ConfigFile(Path.of(path), faults);
    try {
      List<String> lines = Files.readAllLines(file.path);
      for (int number = 1; number <= lines.size(); number++) {
        file.line(lines.get(number - 1).strip(), path + ":" + number);
      }
    } catch (CharacterCodingException _) {
      faults.add(new Fault(where, "the file " + path + " is not UTF-8"));
    } catch (IOException _) {
      faults.add(new Fault(where, "there is no readable file " + path));
    }
    return file.found;
  }

  private void line(String line, String where) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int equals = line.indexOf('=');
    if (equals < 0) {
      faults.add(new Fault(where, "must be `key = value`, was `" + line + "`"));
      return;
    }
    String key = line.substring(0, equals).strip();
    Given given = new Given(line.substring(equals + 1).strip(), where);
    Setting.ofKey(key)
        .ifPresentOrElse(setting -> put(setting, given), () -> faults.add(unknown(key, where)));
  }

  private void put(Setting setting, Given given) {
    Given earlier = found.putIfAbsent(setting, given);
    if (earlier != null) {
      faults.add(new Fault(given.where(), setting.key() + " already stands at " + earlier.where()));
    }
  }

  private static Fault unknown(String key, String where) {
    if (key.equals(Setting.MASTER_KEY.key())) {
      return secret(where, Setting.MASTER_KEY.variable() + " or " + Setting.MASTER_KEY_FILE.key());
    }
    if (key.equals(Setting.S3_SECRET_KEY.key())) {
      return secret(where, Setting.S3_SECRET_KEY.variable());
    }
    List<String> keys =
        java.util.Arrays.stream(Setting.values())
            .filter(Setting::mayBeInFile)
            .map(Setting::key)
            .toList();
    return new Fault(where, "there is no setting " + key + Similar.hint(key, keys));
  }

  private static Fault secret(String where, String instead) {
    return new Fault(where, "a key does not belong in this file; use " + instead);
  }
}
