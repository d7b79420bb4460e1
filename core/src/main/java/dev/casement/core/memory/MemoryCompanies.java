package dev.casement.core.memory;

import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.ApiToken;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.CompanyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Companies, agents and tokens in memory, by id.
final class MemoryCompanies implements CompanyStore {

  private final Map<CompanyId, Company> companies = new TreeMap<>();
  private final Map<String, Agent> agents = new TreeMap<>();
  private final Map<String, ApiToken> tokens = new TreeMap<>();

  @Override
  public synchronized Optional<Company> company(CompanyId id) {
    return Optional.ofNullable(companies.get(id));
  }

  @Override
  public synchronized List<Company> companies() {
    return List.copyOf(companies.values());
  }

  @Override
  public synchronized void put(Company company) {
    companies.put(company.id(), company);
  }

  @Override
  public synchronized Optional<Agent> agent(CompanyId company, AgentId id) {
    return Optional.ofNullable(agents.get(id.value()))
        .filter(agent -> agent.company().equals(company));
  }

  @Override
  public synchronized List<Agent> agents(CompanyId company) {
    return agents.values().stream().filter(agent -> agent.company().equals(company)).toList();
  }

  @Override
  public synchronized void put(Agent agent) {
    agents.put(agent.id().value(), agent);
  }

  @Override
  public synchronized boolean remove(CompanyId company, AgentId id) {
    return agent(company, id).isPresent() && agents.remove(id.value()) != null;
  }

  @Override
  public synchronized Optional<ApiToken> tokenByHash(String hash) {
    return tokens.values().stream().filter(token -> token.hash().equals(hash)).findFirst();
  }

  @Override
  public synchronized List<ApiToken> tokens(CompanyId company) {
    return tokens.values().stream().filter(token -> token.company().equals(company)).toList();
  }

  @Override
  public synchronized void put(ApiToken token) {
    tokens.put(token.id(), token);
  }

  @Override
  public synchronized boolean removeToken(CompanyId company, String id) {
    return tokens.values().removeIf(t -> t.id().equals(id) && t.company().equals(company));
  }
}
