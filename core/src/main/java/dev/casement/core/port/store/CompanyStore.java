package dev.casement.core.port.store;

import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.ApiToken;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import java.util.List;
import java.util.Optional;

/// Companies, their people and their tokens. Thread-safe; puts are durable when they return.
public interface CompanyStore {

  Optional<Company> company(CompanyId id);

  /// All companies: for the command line only.
  List<Company> companies();

  void put(Company company);

  Optional<Agent> agent(CompanyId company, AgentId id);

  List<Agent> agents(CompanyId company);

  void put(Agent agent);

  boolean remove(CompanyId company, AgentId id);

  /// The token whose secret has this hash, whosever it is: for signing in only.
  Optional<ApiToken> tokenByHash(String hash);

  List<ApiToken> tokens(CompanyId company);

  void put(ApiToken token);

  boolean removeToken(CompanyId company, String id);
}
