package dev.casement.core.port.channel;

import java.time.Instant;
import java.util.Optional;

/// One item of a webhook body.
///
/// @param account the provider's id of the account it is for; empty where it names none
/// @param group the accounts it is for, where it names several together; an account goes before it
/// @param at the provider's own timestamp; empty where it has none
/// @param position its place in the body, from 0
public record ReceivedItem(
    Optional<String> account,
    Optional<AccountGroup> group,
    Optional<Instant> at,
    int position,
    ChannelEvent event) {

  public ReceivedItem(
      Optional<String> account, Optional<Instant> at, int position, ChannelEvent event) {
    this(account, Optional.empty(), at, position, event);
  }
}
