package dev.casement.app.cli;

import dev.casement.app.CannotStart;
import dev.casement.app.config.Fault;
import dev.casement.app.config.Settings;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.usecase.IssueToken;
import java.util.List;
import java.util.Optional;

/// `token create`: a bearer token of the API. Its secret is printed once and kept nowhere.
final class TokenCreateCommand implements Command {
  private static final String NAME = "--name";
  private static final String AGENT = "--agent";

  private final Program program;
  private final SettingsReading settings;

  TokenCreateCommand(Program program, SettingsReading settings) {
    this.program = program;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "token create";
  }

  @Override
  public String summary() {
    return "Makes a token for the API and prints it; it is shown only now.";
  }

  @Override
  public List<Flag> flags() {
    return Flag.join(
        List.of(
            CompanyChoice.FLAG,
            Flag.value(AGENT, "ID", "The person it speaks for; else it is automation."),
            Flag.value(NAME, "NAME", "What it is for; else `token`.")),
        OfStore.FLAGS);
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    return settings.with(given, faults, screen, read -> create(read, given, screen));
  }

  private int create(Settings read, Given given, Screen screen) {
    try (Program.Opened opened = program.open(read)) {
      CompanyId company = CompanyChoice.of(given, opened.stores().companies()).id();
      Optional<AgentId> agent = given.value(AGENT).map(id -> agent(opened, company, id));
      IssueToken.Issued issued =
          opened
              .platform()
              .company()
              .issueToken()
              .issue(company, given.value(NAME).orElse("token"), agent);
      screen.out().println(issued.secret().reveal());
      return ExitCode.DONE;
    }
  }

  private static AgentId agent(Program.Opened opened, CompanyId company, String id) {
    return opened
        .stores()
        .companies()
        .agent(company, new AgentId(id))
        .map(Agent::id)
        .orElseThrow(() -> new CannotStart("There is no agent " + id + " in " + company + "."));
  }
}
