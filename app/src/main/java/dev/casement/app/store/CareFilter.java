package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.port.store.Care;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;

/// The condition of a list of conversations that somebody cares for.
final class CareFilter {

  private static final String NOBODY = "";

  private final Optional<List<String>> assignees;
  private final Optional<List<String>> teams;
  private final Optional<String> status;

  CareFilter(Care care) {
    assignees = care.assignee().map(held -> ids(held, AgentId::value));
    teams = care.team().map(held -> ids(held, TeamId::value));
    status = care.status().map(Words::of);
  }

  private static <T> List<String> ids(Care.Held<T> held, Function<T, String> id) {
    return switch (held) {
      case Care.Held.ByNobody<T> _ -> List.of(NOBODY);
      case Care.Held.ByAnyOf<T>(var holders) -> holders.stream().map(id).sorted().toList();
    };
  }

  /// The column whose part of an index holds all that is asked for.
  Optional<String> holder() {
    return assignees
        .filter(ids -> ids.size() == 1)
        .map(_ -> "assignee")
        .or(() -> teams.filter(ids -> ids.size() == 1).map(_ -> "team"));
  }

  String condition() {
    return assignees.map(ids -> condition("assignee", ids)).orElse("")
        + teams.map(ids -> condition("team", ids)).orElse("")
        + status.map(_ -> " and v.status = :status").orElse("");
  }

  private static String condition(String column, List<String> ids) {
    return switch (ids.size()) {
      case 0 -> " and 1 = 0";
      case 1 -> " and v." + column + " = :" + column;
      default -> " and v." + column + " in (<" + column + ">)";
    };
  }

  void bind(Query query) {
    assignees.ifPresent(ids -> bind(query, "assignee", ids));
    teams.ifPresent(ids -> bind(query, "team", ids));
    status.ifPresent(word -> query.bind("status", word));
  }

  private static void bind(Query query, String column, List<String> ids) {
    switch (ids.size()) {
      case 0 -> {
        // Nothing to bind: there is nothing.
      }
      case 1 -> query.bind(column, ids.getFirst());
      default -> query.bindList(column, ids);
    }
  }
}
