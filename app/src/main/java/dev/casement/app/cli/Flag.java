package dev.casement.app.cli;

import dev.casement.app.config.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// One flag of a command.
///
/// @param name with its dashes
/// @param kind what may follow it
/// @param parameter what stands for its value in help; empty for a switch
/// @param help one sentence
record Flag(String name, Kind kind, String parameter, String help) {
  static Flag value(String name, String parameter, String help) {
    return new Flag(name, Kind.VALUE, parameter, help);
  }

  static Flag list(String name, String parameter, String help) {
    return new Flag(name, Kind.LIST, parameter, help);
  }

  static Flag onOff(String name, String help) {
    return new Flag(name, Kind.SWITCH, "", help);
  }

  /// A flag whose value may be left out and is `true` then.
  static Flag maybeValue(String name, String parameter, String help) {
    return new Flag(name, Kind.MAYBE_VALUE, parameter, help);
  }

  /// The flag of a setting; help names the variable and the default too.
  static Flag of(Setting setting) {
    String defaults = setting.byDefault().map(value -> ", default " + value).orElse("");
    return new Flag(
        setting.flag(),
        setting.isSwitch() ? Kind.ON_OR_OFF : Kind.VALUE,
        setting.parameter(),
        "%s [%s%s]".formatted(setting.help(), setting.variable(), defaults));
  }

  static List<Flag> of(Setting... settings) {
    return Arrays.stream(settings).filter(Setting::mayBeFlag).map(Flag::of).toList();
  }

  static List<Flag> join(List<Flag> some, List<Flag> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /// What may follow a flag.
  enum Kind {
    VALUE,
    /// Several values, divided by commas or given one by one.
    LIST,
    MAYBE_VALUE,
    SWITCH,
    /// A switch that can be turned off by `--no-…` too.
    ON_OR_OFF
  }
}
