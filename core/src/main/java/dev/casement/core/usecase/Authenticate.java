package dev.casement.core.usecase;

import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.ApiToken;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.Author;
import dev.casement.core.port.store.CompanyStore;
import java.util.Optional;

/// Says who speaks under a bearer token.
public final class Authenticate {

  private final CompanyStore companies;

  Authenticate(CompanyStore companies) {
    this.companies = companies;
  }

  /// Who holds this secret; empty where nobody does, or where the person it spoke for is gone.
  public Optional<Caller> caller(String secret) {
    return byHash(TokenHash.of(secret));
  }

  /// Who holds the secret with this hash, as sessions keep it.
  public Optional<Caller> byHash(String tokenHash) {
    return companies.tokenByHash(tokenHash).flatMap(this::caller);
  }

  private Optional<Caller> caller(ApiToken token) {
    if (token.agent().isEmpty()) {
      return Optional.of(new Caller(token.company(), Optional.empty(), token.name()));
    }
    return companies
        .agent(token.company(), token.agent().get())
        .map(agent -> new Caller(token.company(), Optional.of(agent), token.name()));
  }

  /// Who calls.
  ///
  /// @param agent the person; without one it is automation, which an administrator gave its token
  ///   and which may do what an administrator may
  /// @param tokenName the name of the token used
  public record Caller(CompanyId company, Optional<Agent> agent, String tokenName) {

    /// Whether this caller may change accounts, people and tokens.
    public boolean isAdmin() {
      return agent.map(person -> person.role() == Agent.Role.ADMIN).orElse(true);
    }

    /// Whether this caller may send what costs money.
    public boolean mayPay() {
      return agent.map(person -> person.may(Agent.Permission.SEND_PAID_TEMPLATES)).orElse(true);
    }

    /// Whom the provider will take for the author.
    ///
    /// @param lowered whether a person's message is to count as automation; never the other way
    public Author author(boolean lowered) {
      return agent
          .filter(_ -> !lowered)
          .<Author>map(person -> new Author.Person(person.id()))
          .orElseGet(() -> new Author.Automation(tokenName));
    }
  }
}
