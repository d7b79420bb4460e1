package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import dev.casement.app.config.Settings;
import dev.casement.core.domain.company.Company;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// `company create`: the first thing that a new installation needs.
final class CompanyCreateCommand implements Command {
  private static final String NAME = "--name";
  private static final String ZONE = "--time-zone";
  private static final String LANGUAGES = "--languages";
  private static final Map<String, String> CUSTOMER =
      Map.of(
          "en", "the customer",
          "pt-BR", "o cliente",
          "es", "el cliente",
          "it", "il cliente");

  private final Program program;
  private final SettingsReading settings;

  CompanyCreateCommand(Program program, SettingsReading settings) {
    this.program = program;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "company create";
  }

  @Override
  public String summary() {
    return "Makes a company and prints its id.";
  }

  @Override
  public List<Flag> flags() {
    return Flag.join(
        List.of(
            Flag.value(NAME, "NAME", "Its name."),
            Flag.value(ZONE, "ZONE", "Its time zone, such as America/Sao_Paulo; else UTC."),
            Flag.value(LANGUAGES, "TAG,…", "Languages of its people, best first; else en.")),
        OfStore.FLAGS);
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    List<Fault> all = new ArrayList<>(faults);
    String name = new Checks(given, all).required(NAME);
    ZoneId zone = zone(given.value(ZONE).orElse("UTC"), all);
    List<String> languages =
        Arrays.stream(given.value(LANGUAGES).orElse("en").split(",", -1))
            .map(String::strip)
            .toList();
    return settings.with(given, all, screen, read -> create(read, name, languages, zone, screen));
  }

  private int create(
      Settings read, String name, List<String> languages, ZoneId zone, Screen screen) {
    try (Program.Opened opened = program.open(read)) {
      Company company =
          opened.platform().company().setUpCompany().company(name, CUSTOMER, languages, zone);
      screen.out().println(company.id());
      return ExitCode.DONE;
    }
  }

  private static ZoneId zone(String name, List<Fault> faults) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      faults.add(
          new Fault(ZONE, "must be a time zone such as America/Sao_Paulo, was '" + name + "'"));
      return ZoneId.of("UTC");
    }
  }
}
