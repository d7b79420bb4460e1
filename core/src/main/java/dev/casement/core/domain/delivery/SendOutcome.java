package dev.casement.core.domain.delivery;

import dev.casement.core.domain.channel.CustomerAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What became of one request to the provider.
public sealed interface SendOutcome {

  /// The provider took it. That is `sent`, not `delivered`.
  ///
  /// @param externalIds the provider's ids, at least one; several where the channel needed several
  ///   requests for one message, then the first names it
  /// @param address the address under which the provider knows the customer, where it told one
  /// @param trouble what went wrong with a later part, where the first part is on its way
  record Accepted(
      List<String> externalIds, Optional<CustomerAddress> address, Optional<Failure> trouble)
      implements SendOutcome {
    public Accepted {
      externalIds = List.copyOf(externalIds);
      if (externalIds.isEmpty()) {
        throw new IllegalArgumentException("accepted without an id is Unknown");
      }
    }

    public static Accepted as(String externalId) {
      return new Accepted(List.of(externalId), Optional.empty(), Optional.empty());
    }
  }

  /// The provider refused it, and will refuse it again.
  record Rejected(Failure failure) implements SendOutcome {}

  /// It did not reach the customer and may be tried again.
  ///
  /// @param after how long to wait, where the provider or its rules say so; else the usual back-off
  /// @param lane how much of the traffic has to wait
  record Deferred(Failure failure, Optional<Duration> after, Lane lane) implements SendOutcome {}

  /// Nothing more can go from this account until somebody acts. The message keeps its place.
  record Stopped(Failure failure) implements SendOutcome {}

  /// It may have reached the customer. It is never sent again by itself.
  record Unknown(Failure failure) implements SendOutcome {}

  /// What a throttle holds back.
  enum Lane {
    MESSAGE,
    CONVERSATION,
    ACCOUNT
  }
}
