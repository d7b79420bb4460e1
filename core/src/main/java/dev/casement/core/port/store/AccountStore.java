package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import java.util.List;
import java.util.Optional;

/// Accounts with their secrets, which are encrypted at rest. Thread-safe; reads are cheap enough to
/// be made for every message.
public interface AccountStore {

  Optional<ConnectedAccount> account(CompanyId company, AccountId id);

  /// All accounts of a company, by name, then id.
  List<ConnectedAccount> accounts(CompanyId company);

  /// The account under the provider's id, whosever it is: for routing webhooks only.
  Optional<ConnectedAccount> known(ChannelId channel, String externalId);

  /// All accounts on a channel, whosever they are: for signatures and handshakes only.
  List<ConnectedAccount> on(ChannelId channel);

  /// Adds or replaces an account, and feeds that it changed. Durable when it returns.
  ///
  /// @return false where the channel's external id belongs to another account; nothing is stored
  ///   then
  boolean put(ConnectedAccount account);

  /// Removes an account with its secrets; its conversations stay. Durable when it returns.
  ///
  /// @return whether there was one
  boolean remove(CompanyId company, AccountId id);
}
