package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.Team;
import dev.casement.core.domain.company.TeamId;
import java.util.List;
import java.util.Optional;

/// The teams of companies. Thread-safe; what is put or removed is durable when the call returns.
public interface TeamStore {

  Optional<Team> team(CompanyId company, TeamId id);

  /// All teams of a company, by id.
  List<Team> teams(CompanyId company);

  /// Puts it as it is, new or changed.
  ///
  /// @return whether it was put: not where another team of the company has its name, whatever the
  ///   case
  boolean put(Team team);

  /// Removes it, and says whether there was such a team.
  boolean remove(CompanyId company, TeamId id);
}
