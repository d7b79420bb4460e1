package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.app.json.Words;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.usecase.DismissAgent;
import dev.casement.core.usecase.SetUpCompany;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// `/v1/agents`: the people of the company.
final class PeopleApi implements Resource {
  private static final String PATH = "/v1/agents";

  private final Access access;
  private final CompanyStore companies;
  private final SetUpCompany setUp;
  private final DismissAgent dismiss;
  private final Once once;

  PeopleApi(
      Access access, CompanyStore companies, SetUpCompany setUp, DismissAgent dismiss, Once once) {
    this.access = access;
    this.companies = companies;
    this.setUp = setUp;
    this.dismiss = dismiss;
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, access.everybody(this::list))
        .post(PATH, access.admins(once.of(this::create)))
        .get(PATH + "/{id}", access.everybody(this::one))
        .delete(PATH + "/{id}", access.admins(this::remove));
  }

  private Response list(Call call) {
    List<Agent> agents =
        companies.agents(call.company()).stream()
            .sorted(Comparator.comparing(agent -> agent.id().value()))
            .toList();
    return Listing.cut(call, "agents", agents, agent -> agent.id().value(), PeopleApi::view);
  }

  private Response create(Call call) {
    Fields in = call.body();
    Field<String> name = in.text("name", 200).required();
    Field<Agent.Role> role = in.word("role", Agent.Role.class).required();
    Field<List<Agent.Permission>> permissions = in.words("permissions", Agent.Permission.class);
    in.check();
    Agent agent =
        setUp.agent(
            call.company(), name.value(), role.value(), Set.copyOf(permissions.orElse(List.of())));
    return Response.json(201, view(agent)).header("Location", PATH + "/" + agent.id());
  }

  private Response one(Call call) {
    return companies
        .agent(call.company(), new AgentId(call.id()))
        .map(agent -> Response.json(200, view(agent)))
        .orElseGet(PeopleApi::missing);
  }

  private Response remove(Call call) {
    return dismiss.dismiss(call.company(), new AgentId(call.id()))
        ? Response.empty(204)
        : missing();
  }

  static ObjectNode view(Agent agent) {
    ObjectNode tree =
        Json.object()
            .put("id", agent.id().value())
            .put("name", agent.name())
            .put("role", Words.of(agent.role()));
    tree.set("permissions", Words.of(agent.permissions()));
    return tree;
  }

  private static Response missing() {
    return Response.problem(Missing.of("agent"));
  }
}
