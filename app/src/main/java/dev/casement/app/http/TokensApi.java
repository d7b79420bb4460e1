package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.ApiToken;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.usecase.IssueToken;
import dev.casement.core.usecase.RevokeToken;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `/v1/tokens`: bearer tokens of the company. A secret is shown once, in the answer to its making.
final class TokensApi implements Resource {
  private static final String PATH = "/v1/tokens";

  private final Access access;
  private final CompanyStore companies;
  private final IssueToken issue;
  private final RevokeToken revoke;
  private final Once once;

  TokensApi(
      Access access, CompanyStore companies, IssueToken issue, RevokeToken revoke, Once once) {
    this.access = access;
    this.companies = companies;
    this.issue = issue;
    this.revoke = revoke;
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, access.admins(this::list))
        .post(PATH, access.admins(once.sealed(this::create)))
        .get(PATH + "/{id}", access.admins(this::one))
        .delete(PATH + "/{id}", access.admins(this::remove));
  }

  private Response list(Call call) {
    List<ApiToken> tokens =
        companies.tokens(call.company()).stream()
            .sorted(Comparator.comparing(ApiToken::id))
            .toList();
    return Listing.cut(call, "tokens", tokens, ApiToken::id, TokensApi::view);
  }

  private Response create(Call call) {
    Fields in = call.body();
    Field<String> name = in.text("name", 200).required();
    Field<AgentId> agent = in.text("agent_id", 64).to(AgentId::new);
    in.check();
    Optional<AgentId> person = agent.maybe();
    if (person.isPresent() && companies.agent(call.company(), person.get()).isEmpty()) {
      return Response.problem(Missing.of("agent", "agent_id"));
    }
    IssueToken.Issued issued = issue.issue(call.company(), name.value(), person);
    return Response.json(201, view(issued.token()).put("token", issued.secret().reveal()))
        .header("Location", PATH + "/" + issued.token().id());
  }

  private Response one(Call call) {
    return companies.tokens(call.company()).stream()
        .filter(token -> token.id().equals(call.id()))
        .findFirst()
        .map(token -> Response.json(200, view(token)))
        .orElseGet(TokensApi::missing);
  }

  private Response remove(Call call) {
    return revoke.revoke(call.company(), call.id()) ? Response.empty(204) : missing();
  }

  private static ObjectNode view(ApiToken token) {
    ObjectNode tree =
        Json.object()
            .put("id", token.id())
            .put("name", token.name())
            .put("kind", token.agent().isPresent() ? "human" : "automation");
    token.agent().ifPresent(agent -> tree.put("agent_id", agent.value()));
    return tree.put("created_at", Json.instant(token.createdAt()));
  }

  private static Response missing() {
    return Response.problem(Missing.of("token"));
  }
}
