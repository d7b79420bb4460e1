package dev.casement.core.domain.company;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Somebody who is signed in with a browser. It stands for the token it was begun with, and ends
/// where that is revoked.
///
/// @param hash of the cookie; the cookie itself is kept by the browser alone
/// @param tokenHash of the token's secret, as the token itself keeps it
/// @param agent whom the token speaks for
/// @param usedAt about when it was last used; see [#isWorthNoting]
public record BrowserSession(
    String hash,
    CompanyId company,
    String tokenHash,
    Optional<AgentId> agent,
    Instant begunAt,
    Instant usedAt) {

  /// How long nobody need call before it is over.
  public static final Duration IDLE = Duration.ofHours(12);

  /// How long it lasts at most, however busy.
  public static final Duration LONGEST = Duration.ofDays(30);

  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  public boolean isOver(Instant now) {
    return !now.isBefore(usedAt.plus(IDLE)) || !now.isBefore(begunAt.plus(LONGEST));
  }

  /// Whether a use now should be written down: not every one, or each look at a page would write.
  public boolean isWorthNoting(Instant now) {
    return !now.isBefore(usedAt.plus(NOTED_EVERY));
  }

  public BrowserSession usedAt(Instant now) {
    return new BrowserSession(hash, company, tokenHash, agent, begunAt, now);
  }
}
