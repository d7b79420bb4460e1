package dev.casement.core.usecase;

import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.ApiToken;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.CompanyStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/// Issues bearer tokens of the API. The secret is shown once and kept only as a hash.
public final class IssueToken {

  private static final int RANDOM_BYTES = 32;
  private static final String PREFIX = "csm_";

  private final CompanyStore companies;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  IssueToken(CompanyStore companies, Ids ids, InstantSource clock) {
    this.companies = companies;
    this.ids = ids;
    this.clock = clock;
  }

  /// Issues a token with a secret that nobody can guess.
  ///
  /// @param agent whom it speaks for; without one it is automation
  public Issued issue(CompanyId company, String name, Optional<AgentId> agent) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return issue(
        company,
        name,
        agent,
        new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
  }

  /// Issues a token whose secret is known beforehand, as the sandbox's is.
  public Issued issue(CompanyId company, String name, Optional<AgentId> agent, Secret secret) {
    ApiToken token =
        new ApiToken(
            ids.next(), company, name, agent, TokenHash.of(secret.reveal()), clock.instant());
    companies.put(token);
    return new Issued(token, secret);
  }

  /// A token with its secret.
  public record Issued(ApiToken token, Secret secret) {}
}
