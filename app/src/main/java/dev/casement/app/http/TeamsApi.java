package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.Team;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.port.store.TeamStore;
import dev.casement.core.usecase.ChangeTeams;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `/v1/teams`: people of the company who share work.
final class TeamsApi implements Resource {
  private static final String PATH = "/v1/teams";
  private static final int LONGEST_NAME = 80;

  private final Access access;
  private final TeamStore teams;
  private final ChangeTeams change;
  private final Once once;

  TeamsApi(Access access, TeamStore teams, ChangeTeams change, Once once) {
    this.access = access;
    this.teams = teams;
    this.change = change;
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, access.everybody(this::list))
        .post(PATH, access.admins(once.of(this::create)))
        .get(PATH + "/{id}", access.everybody(this::one))
        .patch(PATH + "/{id}", access.admins(this::change))
        .delete(PATH + "/{id}", access.admins(this::remove));
  }

  private Response list(Call call) {
    return Listing.cut(
        call, "teams", teams.teams(call.company()), team -> team.id().value(), TeamsApi::view);
  }

  private Response create(Call call) {
    Fields in = call.body();
    Field<String> name = in.text("name", LONGEST_NAME).required();
    Field<List<AgentId>> members = in.texts("members").to(TeamsApi::agents);
    in.check();
    return answer(
        201, change.make(call.company(), name.value().strip(), members.orElse(List.of())));
  }

  private Response change(Call call) {
    Fields in = call.body();
    Field<String> name = in.text("name", LONGEST_NAME).to(String::strip);
    Field<List<AgentId>> members = in.texts("members").to(TeamsApi::agents);
    in.check();
    return answer(
        200, change.change(call.company(), new TeamId(call.id()), name.maybe(), members.maybe()));
  }

  private static List<AgentId> agents(List<String> ids) {
    return ids.stream().map(AgentId::new).toList();
  }

  private static Response answer(int status, ChangeTeams.Answer answer) {
    return switch (answer) {
      case ChangeTeams.Answer.Put(Team team) -> {
        Response shown = Response.json(status, view(team));
        yield status == 201 ? shown.header("Location", PATH + "/" + team.id()) : shown;
      }
      case ChangeTeams.Answer.Invalid(var faults) -> Response.problem(Problem.fields(faults));
      case ChangeTeams.Answer.Unknown _ -> missing();
    };
  }

  private Response one(Call call) {
    Optional<Team> team = teams.team(call.company(), new TeamId(call.id()));
    return team.map(found -> Response.json(200, view(found))).orElseGet(TeamsApi::missing);
  }

  private Response remove(Call call) {
    return switch (change.dissolve(call.company(), new TeamId(call.id()))) {
      case ChangeTeams.Dissolution.Done _ -> Response.empty(204);
      case ChangeTeams.Dissolution.Unknown _ -> missing();
      case ChangeTeams.Dissolution.LastOf(var templates) ->
          Response.problem(
              ProblemType.CONFLICT.with(
                  "Only this team may send these templates: "
                      + templates.stream()
                          .map(template -> template.name() + " (" + template.language() + ")")
                          .collect(Collectors.joining(", "))
                      + ". Mark them for another team, for everybody, or hide them first."));
    };
  }

  private static ObjectNode view(Team team) {
    ObjectNode tree = Json.object().put("id", team.id().value()).put("name", team.name());
    tree.set("members", Json.texts(team.members().stream().map(AgentId::value).sorted().toList()));
    return tree;
  }

  private static Response missing() {
    return Response.problem(Missing.of("team"));
  }
}
