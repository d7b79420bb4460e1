package dev.casement.app.cli;

import dev.casement.app.config.Setting;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was given on the command line: the last value by flag; `true` or `false` for switches.
record Given(Map<String, String> values) {
  Given {
    values = new LinkedHashMap<>(values);
  }

  Optional<String> value(String flag) {
    return Optional.ofNullable(values.get(flag));
  }

  boolean isOn(String flag) {
    return value(flag).map(Boolean::parseBoolean).orElse(false);
  }

  /// The same without one flag, for a command that means something of its own by it.
  Given without(String flag) {
    Map<String, String> others = new LinkedHashMap<>(values);
    others.remove(flag);
    return new Given(others);
  }

  /// Those that are settings.
  Map<Setting, String> settings() {
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    Arrays.stream(Setting.values())
        .forEach(setting -> value(setting.flag()).ifPresent(value -> settings.put(setting, value)));
    return settings;
  }
}
