package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.store.WebhookEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// An item of a webhook with the accounts it is for.
///
/// @param accounts whose it is: one, or a group that the provider named together; none where it has
///   no home
/// @param company who is shown it
/// @param reason why it has no home
/// @param raw where its raw form will be found
/// @param single the raw body of this item alone
record RoutedItem(
    WebhookEvent event,
    ReceivedItem item,
    List<ConnectedAccount> accounts,
    CompanyId company,
    Optional<String> reason,
    RawRef raw,
    Supplier<byte[]> single) {

  RoutedItem {
    accounts = List.copyOf(accounts);
  }
}
