package dev.casement.core.domain.privacy;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Somebody had the provider tell us to delete what we hold about them.
///
/// @param code by which they can ask what came of it; nobody can guess it
/// @param companies whose app it was that the request was signed for
/// @param userId the provider's id of this person, as far as this app is concerned
/// @param outcome what came of it; empty while it waits
public record DeletionRequest(
    String code,
    List<CompanyId> companies,
    ChannelId channel,
    String userId,
    Instant receivedAt,
    Optional<Outcome> outcome) {

  public DeletionRequest {
    companies = List.copyOf(companies);
  }

  /// The same, done.
  public DeletionRequest done(Outcome came) {
    return new DeletionRequest(code, companies, channel, userId, receivedAt, Optional.of(came));
  }

  /// What came of a request.
  ///
  /// @param people how many people with this id were found and erased
  public record Outcome(Instant at, int people) {}
}
