package dev.casement.app.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Gathers what flags, environment and config file say, and makes [Settings] of it.
public final class SettingsSources {
  private static final String PREFIX = "CASEMENT_";
  private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^;&]*");

  /// Read by the script that starts the jar, not by us.
  private static final Set<String> SCRIPTS = Set.of("CASEMENT_JAVA");

  private final Map<String, String> environment;

  public SettingsSources(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /// The settings, or all that is wrong with them.
  ///
  /// @param flags what the command line says
  /// @param wrongFlags what is wrong with the command line already
  public Loaded load(Map<Setting, String> flags, List<Fault> wrongFlags) {
    List<Fault> faults = new ArrayList<>(wrongFlags);
    List<String> hints = new ArrayList<>();
    Map<Setting, Given> given = new EnumMap<>(Setting.class);
    flags.forEach((setting, value) -> given.put(setting, new Given(value, setting.flag())));
    fromEnvironment(given, faults, hints);
    Optional.ofNullable(given.get(Setting.CONFIG))
        .map(file -> ConfigFile.read(file.value(), file.where(), faults))
        .ifPresent(lines -> lines.forEach(given::putIfAbsent));
    Settings settings = new SettingsReader(given, faults).read();
    return faults.isEmpty()
        ? new Loaded.Good(settings, effective(given, settings), hints)
        : new Loaded.Bad(faults);
  }

  /// Others put variables with our prefix there too (Kubernetes does for a service of our name), so
  /// only what looks like a slip of the pen is a fault.
  private void fromEnvironment(Map<Setting, Given> given, List<Fault> faults, List<String> hints) {
    List<String> names = Arrays.stream(Setting.values()).map(Setting::variable).toList();
    environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !names.contains(name))
        .filter(name -> !SCRIPTS.contains(name))
        .sorted()
        .forEach(name ->
            Similar.to(name, names)
                .ifPresentOrElse(
                    meant ->
                        faults.add(
                            new Fault(
                                name, "there is no such setting; did you mean " + meant + "?")),
                    () -> hints.add(name + " is not a setting and says nothing here")));
    for (Setting setting : Setting.values()) {
      String value = environment.get(setting.variable());
      if (value != null) {
        given.putIfAbsent(setting, new Given(value, setting.variable()));
      }
    }
  }

  private static List<Loaded.Effective> effective(Map<Setting, Given> given, Settings settings) {
    return Arrays.stream(Setting.values())
        .map(setting -> {
          Given said = given.get(setting);
          return said == null
              ? new Loaded.Effective(setting, ifUnsaid(setting, settings), "default")
              : new Loaded.Effective(setting, shown(setting, said.value()), said.where());
        })
        .toList();
  }

  private static String ifUnsaid(Setting setting, Settings settings) {
    return switch (setting) {
      case PLUGINS -> settings.plugins().toString();
      case SANDBOX -> Boolean.toString(settings.mode() == Mode.SANDBOX);
      default -> setting.byDefault().orElse("");
    };
  }

  private static String shown(Setting setting, String value) {
    return setting.isSecret() ? "*****" : PASSWORD.matcher(value).replaceAll("$1*****");
  }
}
