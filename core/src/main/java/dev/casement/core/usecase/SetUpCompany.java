package dev.casement.core.usecase;

import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.Retention;
import dev.casement.core.port.store.CompanyStore;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes companies and the people who work for them.
public final class SetUpCompany {

  private final CompanyStore companies;
  private final Ids ids;

  SetUpCompany(CompanyStore companies, Ids ids) {
    this.companies = companies;
    this.ids = ids;
  }

  public Company company(
      String name, Map<String, String> customerNoun, List<String> languages, ZoneId zone) {
    Company company =
        new Company(new CompanyId(ids.next()), name, customerNoun, languages, zone)
            .keeping(Retention.USUAL);
    companies.put(company);
    return company;
  }

  public Agent agent(
      CompanyId company, String name, Agent.Role role, Set<Agent.Permission> permissions) {
    Agent agent = new Agent(new AgentId(ids.next()), company, name, role, permissions);
    companies.put(agent);
    return agent;
  }
}
