package dev.casement.app.http;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.json.Words;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.Team;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.port.store.Care;
import dev.casement.core.port.store.Stores;
import java.util.Set;
import java.util.stream.Collectors;

/// The query parameters that say whose conversations are wanted: `assignee` (an agent's id, `me` or
/// `none`), `team` (a team's id, `mine` or `none`) and `status`.
final class CareInput {
  private final Stores stores;

  CareInput(Stores stores) {
    this.stores = stores;
  }

  Care read(Call call) {
    return new Care(
        call.query("assignee").map(word -> assignee(call, word)),
        call.query("team").map(word -> team(call, word)),
        call.query(
            "status",
            word -> Words.find(Conversation.Status.class, word),
            "must be one of " + Words.all(Conversation.Status.class)));
  }

  private Care.Held<AgentId> assignee(Call call, String word) {
    return switch (word) {
      case "none" -> new Care.Held.ByNobody<>();
      case "me" -> new Care.Held.ByAnyOf<>(Set.of(person(call, "assignee=me").id()));
      default ->
          stores
              .companies()
              .agent(call.company(), new AgentId(word))
              .map(agent -> new Care.Held.ByAnyOf<>(Set.of(agent.id())))
              .orElseThrow(() -> Missing.of("agent").asException());
    };
  }

  private Care.Held<TeamId> team(Call call, String word) {
    return switch (word) {
      case "none" -> new Care.Held.ByNobody<>();
      case "mine" -> new Care.Held.ByAnyOf<>(teamsOf(call, person(call, "team=mine").id()));
      default ->
          stores
              .desk()
              .teams()
              .team(call.company(), new TeamId(word))
              .map(team -> new Care.Held.ByAnyOf<>(Set.of(team.id())))
              .orElseThrow(() -> Missing.of("team").asException());
    };
  }

  private Set<TeamId> teamsOf(Call call, AgentId agent) {
    return stores.desk().teams().teams(call.company()).stream()
        .filter(team -> team.has(agent))
        .map(Team::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Agent person(Call call, String what) {
    return call.caller()
        .agent()
        .orElseThrow(() ->
            ProblemType.BAD_REQUEST
                .with("'" + what + "' is for people; the token is a program's.")
                .asException());
  }
}
