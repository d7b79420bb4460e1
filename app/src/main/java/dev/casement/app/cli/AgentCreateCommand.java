package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import dev.casement.app.config.Settings;
import dev.casement.app.json.Words;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.CompanyId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// `agent create`: a person of a company.
final class AgentCreateCommand implements Command {
  private static final String NAME = "--name";
  private static final String ROLE = "--role";
  private static final String PERMISSIONS = "--permissions";

  private final Program program;
  private final SettingsReading settings;

  AgentCreateCommand(Program program, SettingsReading settings) {
    this.program = program;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "agent create";
  }

  @Override
  public String summary() {
    return "Makes a person of a company and prints their id.";
  }

  @Override
  public List<Flag> flags() {
    return Flag.join(
        List.of(
            CompanyChoice.FLAG,
            Flag.value(NAME, "NAME", "Their name."),
            Flag.value(ROLE, "ROLE", "agent or admin; else agent."),
            Flag.value(
                PERMISSIONS,
                "PERMISSION,…",
                "What an agent may do besides answering, such as" + " send_paid_templates.")),
        OfStore.FLAGS);
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    List<Fault> all = new ArrayList<>(faults);
    String name = new Checks(given, all).required(NAME);
    Agent.Role role = word(Agent.Role.class, ROLE, given.value(ROLE).orElse("agent"), all);
    Set<Agent.Permission> permissions = EnumSet.noneOf(Agent.Permission.class);
    given
        .value(PERMISSIONS)
        .ifPresent(list ->
            Arrays.stream(list.split(",", -1))
                .map(one -> word(Agent.Permission.class, PERMISSIONS, one.strip(), all))
                .forEach(permissions::add));
    return settings.with(
        given, all, screen, read -> create(read, given, name, role, permissions, screen));
  }

  private int create(
      Settings read,
      Given given,
      String name,
      Agent.Role role,
      Set<Agent.Permission> permissions,
      Screen screen) {
    try (Program.Opened opened = program.open(read)) {
      CompanyId company = CompanyChoice.of(given, opened.stores().companies()).id();
      Agent agent =
          opened.platform().company().setUpCompany().agent(company, name, role, permissions);
      screen.out().println(agent.id());
      return ExitCode.DONE;
    }
  }

  private static <E extends Enum<E>> E word(
      Class<E> type, String flag, String word, List<Fault> faults) {
    return Words.find(type, word)
        .orElseGet(() -> {
          faults.add(new Fault(flag, "must be one of " + Words.all(type) + ", was '" + word + "'"));
          return type.getEnumConstants()[0];
        });
  }
}
